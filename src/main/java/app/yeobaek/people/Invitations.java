package app.yeobaek.people;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.mail.Letter;
import app.yeobaek.mail.Post;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations to teams. Only a digest of their link is kept: who reads the database cannot accept one. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    private static final String PATH = "/invitations/";
    private static final int LONGEST = 100;
    private static final int OPEN_AT_MOST = 500;

    private final Teams teams;
    private final People people;
    private final Members members;
    private final AuditLog audit;
    private final Post post;
    private final Clock clock;

    @Inject
    Invitations(Teams teams, People people, Members members, AuditLog audit, Post post, Clock clock) {
        this.teams = teams;
        this.people = people;
        this.members = members;
        this.audit = audit;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Makes invitations to a team the actor manages and has those with an address sent.
     *
     * @return them with the paths of their pages, shown this once
     */
    @Transactional
    public List<InvitationView> invite(Actor actor, UUID teamId, NewInvitation wanted) {
        Team team = teams.managedBy(actor, teamId);
        if (team.archivedAt() != null) {
            throw Problem.of(409, "team-archived");
        }
        if (of(actor, teamId).size() >= OPEN_AT_MOST) {
            throw Problem.of(409, "too-many-invitations", OPEN_AT_MOST);
        }
        List<InvitationView> made = new ArrayList<>();
        if (wanted.emails().isEmpty()) {
            made.add(make(actor, team, wanted, null));
        }
        wanted.emails().stream()
                .map(String::strip)
                .distinct()
                .forEach(email -> made.add(make(actor, team, wanted, email)));
        return made;
    }

    private InvitationView make(Actor actor, Team team, NewInvitation wanted, @Nullable String email) {
        Instant now = clock.instant();
        SecretWord word = SecretWord.fresh("");
        Invitation invitation = new Invitation(
                team.id(),
                wanted.role(),
                email,
                word,
                email == null ? wanted.places() : 1,
                actor.id(),
                now,
                now.plus(Duration.ofDays(wanted.days())));
        persist(invitation);
        String path = PATH + word.text();
        if (email != null) {
            Object unused = post.send(letter(email, team, actor, path, wanted.days()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", wanted.role());
        values.put("email", email);
        values.put("places", invitation.places());
        values.put("expires", invitation.expiresAt().toString());
        audit.record(new Act(
                "invitation.made", actor.id(), team.id(), null, "invitation:" + invitation.id(), Map.of(), values));
        return InvitationView.of(invitation, 0, InvitationState.OPEN, path);
    }

    private Letter letter(String email, Team team, Actor inviter, String path, int days) {
        Language in = team.language();
        return Letter.of(
                email,
                in,
                Catalogue.say(in, "people_letter_subject", team.name()),
                List.of(
                        Catalogue.say(in, "people_letter_words", inviter.name(), team.name()),
                        Catalogue.say(in, "people_letter_days", days)),
                new Letter.Action(Catalogue.say(in, "people_letter_action"), post.addressOf(path)),
                Catalogue.say(in, "people_letter_reason", inviter.name()));
    }

    /** The invitations to a team the actor manages that can still be accepted, newest first. */
    @Transactional
    public List<InvitationView> of(Actor actor, UUID team) {
        Object unused = teams.managedBy(actor, team);
        Instant now = clock.instant();
        return getEntityManager()
                .createQuery(
                        """
                        select i, (select count(*) from InvitationUse u where u.invitation = i.id) from Invitation i
                        where i.team = :team and i.revokedAt is null and i.expiresAt > :now order by i.createdAt desc
                        """,
                        Object[].class)
                .setParameter("team", team)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> {
                    Invitation it = (Invitation) row[0];
                    long used = (Long) row[1];
                    return InvitationView.of(it, (int) used, it.state(used, now), null);
                })
                .toList();
    }

    /** Takes an invitation back: from now on nobody can accept it. */
    @Transactional
    public void revoke(Actor actor, UUID teamId, UUID id) {
        Object unused = teams.managedBy(actor, teamId);
        Invitation invitation =
                findByIdOptional(id).filter(it -> it.team().equals(teamId)).orElseThrow(Problem::notFound);
        invitation.revoke(clock.instant());
        audit.record(new Act("invitation.revoked", actor.id(), teamId, null, "invitation:" + id, Map.of(), Map.of()));
    }

    /**
     * What an invitation says, for whoever has its link.
     *
     * @param team the team's name
     * @param address the only address that may accept, or an empty string
     */
    public record Opened(
            UUID teamId, String team, String inviter, Invitation invitation, InvitationState state, String address) {}

    /** The invitation with this word, if there is one. */
    @Transactional
    public Optional<Opened> read(String word) {
        return withWord(word).map(it -> {
            Team team = teams.findById(it.team());
            InvitationState state =
                    team.archivedAt() != null ? InvitationState.REVOKED : it.state(used(it.id()), clock.instant());
            return new Opened(
                    team.id(),
                    team.name(),
                    people.findById(it.createdBy()).name(),
                    it,
                    state,
                    it.email() == null ? "" : it.email());
        });
    }

    /**
     * Accepts an invitation: the actor joins the team. Who accepted before is simply in.
     *
     * @return the team
     * @throws Problem 404 if there is no such invitation, 409 {@code invitation-expired}, {@code invitation-revoked} or
     *     {@code invitation-used-up}, 403 {@code invitation-for-another}
     */
    @Transactional
    public UUID accept(String word, Actor actor) {
        Invitation invitation = withWord(word).orElseThrow(Problem::notFound);
        // Two who take the last place at the same moment take turns.
        getEntityManager().lock(invitation, LockModeType.PESSIMISTIC_WRITE);
        InvitationUse.Key key = new InvitationUse.Key(invitation.id(), actor.id());
        if (getEntityManager().find(InvitationUse.class, key) != null
                && teams.roleIn(invitation.team(), actor).isPresent()) {
            return invitation.team();
        }
        Opened letter = read(word).orElseThrow(Problem::notFound);
        switch (letter.state()) {
            case EXPIRED -> throw Problem.of(409, "invitation-expired");
            case REVOKED -> throw Problem.of(409, "invitation-revoked");
            case USED_UP -> throw Problem.of(409, "invitation-used-up");
            case OPEN -> join(invitation, actor);
        }
        return invitation.team();
    }

    private void join(Invitation invitation, Actor actor) {
        Person person = people.findById(actor.id());
        String address = invitation.email();
        if (address != null && !person.owns(address)) {
            throw Problem.of(403, "invitation-for-another");
        }
        Team team = teams.findById(invitation.team());
        boolean changed = members.admit(person, team, invitation.role());
        InvitationUse.Key key = new InvitationUse.Key(invitation.id(), actor.id());
        if (changed && getEntityManager().find(InvitationUse.class, key) == null) {
            getEntityManager().persist(new InvitationUse(invitation.id(), actor.id(), clock.instant()));
        }
        audit.record(new Act(
                "invitation.accepted",
                actor.id(),
                team.id(),
                null,
                "invitation:" + invitation.id(),
                Map.of(),
                Map.of("role", invitation.role())));
    }

    private Optional<Invitation> withWord(String word) {
        SecretWord secret = new SecretWord(word);
        return word.length() > LONGEST
                ? Optional.empty()
                : find("hash", secret.hash()).firstResultOptional().filter(it -> it.isOpenedBy(secret));
    }

    private long used(UUID invitation) {
        return getEntityManager()
                .createQuery("select count(*) from InvitationUse u where u.invitation = :id", Long.class)
                .setParameter("id", invitation)
                .getSingleResult();
    }
}
