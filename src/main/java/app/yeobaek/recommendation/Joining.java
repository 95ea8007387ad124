package app.yeobaek.recommendation;

import app.yeobaek.people.Membership;
import app.yeobaek.people.People;
import app.yeobaek.people.SecretWord;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets people into a round by a link that a lead made, and into its team as reviewers. */
@ApplicationScoped
class Joining {
    private static final int SECRET_BYTES = 24;
    private static final int MOST = 50;

    private final Rounds rounds;
    private final Chairing chairing;
    private final Asking asking;
    private final Teams teams;
    private final People people;
    private final EntityManager database;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Joining(Rounds rounds, Chairing chairing, Asking asking, Teams teams, People people, EntityManager database) {
        this.rounds = rounds;
        this.chairing = chairing;
        this.asking = asking;
        this.teams = teams;
        this.people = people;
        this.database = database;
    }

    /** A link that was just made, with its secret. */
    record Made(RoundLink link, String secret) {}

    /** Makes a link to an open round. */
    Made link(UUID round, RoundForms.NewLink wanted, Actor actor) {
        Sight sight = chairing.open(round, actor);
        sight.access().require(Permission.INVITE_TO_ROUND);
        if (links(round).size() >= MOST) {
            throw Problem.of(409, "links-full", MOST);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = rounds.now();
        RoundLink link =
                new RoundLink(round, secret, wanted.uses(), now.plus(Duration.ofDays(wanted.days())), actor, now);
        database.persist(link);
        rounds.noted(round, actor.id(), "link-made", null, null, String.valueOf(wanted.uses()));
        return new Made(link, secret);
    }

    /** The links to a round that can still be used. */
    List<RoundLink> links(UUID round) {
        return database.createQuery(
                        "from RoundLink l where l.round = :round and l.usesLeft > 0 and l.expiresAt > :now order by l.id",
                        RoundLink.class)
                .setParameter("round", round)
                .setParameter("now", rounds.now())
                .getResultList();
    }

    /** Makes a link useless. */
    void revoke(UUID round, UUID id, Actor actor) {
        rounds.seenBy(actor, round, app.yeobaek.web.Language.KO).access().require(Permission.INVITE_TO_ROUND);
        RoundLink link = Optional.ofNullable(database.find(RoundLink.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(it -> it.round().equals(round))
                .orElseThrow(Problem::notFound);
        link.revoke();
        rounds.noted(round, actor.id(), "link-revoked", null, null, null);
    }

    /** What a link leads to, for somebody who holds it: the title alone. */
    Round shown(String secret) {
        return round(good(secret, LockModeType.NONE));
    }

    /**
     * Lets somebody in. Who is in already joins again without using the link up.
     *
     * @throws Problem 404 if the link is no good or its round is over
     */
    Round join(String secret, Actor actor) {
        RoundLink link = good(secret, LockModeType.PESSIMISTIC_WRITE);
        Round round = round(link);
        boolean asked = rounds.reviewer(round.id(), actor.id(), LockModeType.NONE)
                .filter(RoundReviewer::isAsked)
                .isPresent();
        if (asked) {
            return round;
        }
        UUID team = database.createQuery("select b.team from Brief b where b.id = :id", UUID.class)
                .setParameter("id", round.brief())
                .getSingleResult();
        Optional<Role> role = teams.roleIn(team, actor);
        if (role.isEmpty()) {
            teams.admit(new Membership(teams.findById(team), people.findById(actor.id()), Role.REVIEWER, rounds.now()));
            database.flush();
        } else if (!Permissions.may(role.get(), Permission.GIVE_VERDICTS)) {
            // A reader stays one: what a lead decided about them is not undone by a link that was passed on.
            throw Problem.forbidden();
        }
        link.use();
        asking.ask(round, actor.id());
        rounds.noted(round.id(), actor.id(), "joined", null, null, null);
        rounds.told(round);
        return round;
    }

    private Round round(RoundLink link) {
        Round round = rounds.findByIdOptional(link.round()).orElseThrow(Problem::notFound);
        if (round.isClosed(rounds.now(), Sight.lastDeadline(round, rounds.reviewers(round.id())))) {
            throw Problem.of(409, "round-closed");
        }
        return round;
    }

    private RoundLink good(String secret, LockModeType lock) {
        return database.createQuery("from RoundLink l where l.digest = :digest", RoundLink.class)
                .setParameter("digest", new SecretWord(secret).hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(it -> it.opensWith(secret) && it.isGood(rounds.now()))
                .orElseThrow(() -> Problem.of(404, "link-used-up"));
    }
}
