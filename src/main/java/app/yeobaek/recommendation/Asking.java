package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.people.Member;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes people reviewers of a round, each under a pseudonym of that round alone. */
@ApplicationScoped
class Asking {
    private final Rounds rounds;
    private final Teams teams;
    private final EntityManager database;
    private final SecureRandom lots = new SecureRandom();

    @Inject
    Asking(Rounds rounds, Teams teams, EntityManager database) {
        this.rounds = rounds;
        this.teams = teams;
        this.database = database;
    }

    /** Asks people who are not asked yet. Only members who may give verdicts can be asked. */
    void ask(Round round, Access access, Collection<UUID> people) {
        Set<UUID> may = teams.members(access.brief().team()).stream()
                .filter(it -> Permissions.may(it.role(), Permission.GIVE_VERDICTS))
                .map(Member::id)
                .collect(Collectors.toSet());
        if (!may.containsAll(people)) {
            throw Problem.of(400, "reviewers-unknown");
        }
        people.forEach(it -> ask(round, it));
    }

    /** Asks one person, under a pseudonym drawn by lot. */
    void ask(Round round, UUID person) {
        List<RoundReviewer> asked = rounds.reviewers(round.id());
        Optional<RoundReviewer> before =
                asked.stream().filter(it -> it.person().equals(person)).findFirst();
        if (before.isPresent()) {
            before.get().comeBack();
            return;
        }
        if (asked.size() >= RoundForms.REVIEWERS) {
            throw Problem.of(409, "reviewers-full", RoundForms.REVIEWERS);
        }
        Set<Integer> taken = asked.stream().map(RoundReviewer::pseudonym).collect(Collectors.toSet());
        int lot = draw();
        while (taken.contains(lot)) {
            lot = draw();
        }
        database.persist(new RoundReviewer(round.id(), person, lot));
        database.flush();
    }

    private int draw() {
        return 100 + lots.nextInt(900);
    }
}
