package app.yeobaek.recommendation;

import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows who did what in a round and when, without giving away what the round hides. */
@ApplicationScoped
class Trails {
    private final Rounds rounds;
    private final People people;

    @Inject
    Trails(Rounds rounds, People people) {
        this.rounds = rounds;
        this.people = people;
    }

    /** A line of the trail as the API shows it. */
    @Schema(name = "TrailLine", description = "Who did what in a round and when; never what they thought of it")
    record Line(
            @Schema(examples = "submitted") String act,
            @Schema(examples = "심사자 37", description = "A name, or a pseudonym; null where nobody did it") @Nullable
                    String by,
            @Schema(description = "Where names are not shown, what reviewers did comes with the day alone") Instant at,
            @Nullable UUID recommendation,
            @Schema(examples = "김민서", description = "Whom it concerned") @Nullable String person,
            @Schema(examples = "두 명의 의견이 더 필요합니다.") @Nullable String detail) {}

    /** The trail of a round, oldest first; for those who lead it. */
    List<Line> of(UUID id, Actor actor, Language language) {
        Sight sight = rounds.seenBy(actor, id, language);
        sight.access().require(Permission.MANAGE_ROUNDS);
        List<TrailEntry> trail = rounds.trail(id);
        Set<UUID> ids = new HashSet<>();
        trail.forEach(it -> {
            if (it.by() != null) {
                ids.add(it.by());
            }
            if (it.person() != null) {
                ids.add(it.person());
            }
        });
        Map<UUID, PersonView> named = people.shown(ids);
        return trail.stream()
                // That somebody looked is worth nothing to those who lead, and a name to those who compare days.
                .filter(it -> !(sight.round().isAnonymous() && it.act().equals("saw")))
                .map(it -> line(it, sight, named))
                .sorted(Comparator.comparing(Line::at)
                        .thenComparing(it -> Objects.requireNonNullElse(it.by(), ""))
                        .thenComparing(Line::act))
                .toList();
    }

    private static Line line(TrailEntry it, Sight sight, Map<UUID, PersonView> named) {
        @Nullable UUID by = it.by();
        boolean reviewers = it.isOfReviewer() && by != null;
        @Nullable String name = null;
        if (by != null) {
            name = reviewers ? sight.shown(by).name() : name(by, named);
        }
        return new Line(
                it.act(),
                name,
                reviewers && by != null ? sight.time(by, it.at()) : it.at(),
                it.recommendation(),
                it.person() == null ? null : name(it.person(), named),
                it.detail());
    }

    private static String name(UUID id, Map<UUID, PersonView> named) {
        @Nullable PersonView person = named.get(id);
        return person == null ? "" : person.name();
    }
}
