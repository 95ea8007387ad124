package app.yeobaek.annotation;

import app.yeobaek.discussion.Discussions;
import app.yeobaek.security.Actor;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Says before a text is published what will become of the marks on the one before. Nothing is written. */
@ApplicationScoped
public class Forecast {
    private final Annotations annotations;
    private final Discussions discussions;

    @Inject
    Forecast(Annotations annotations, Discussions discussions) {
        this.annotations = annotations;
        this.discussions = discussions;
    }

    /**
     * What will become of marks.
     *
     * @param marks how many will be carried over with which certainty
     * @param threads how many of those that somebody will have to put back are talked about
     */
    public record Expected(Map<Certainty, Long> marks, long threads) {
        public Expected {
            marks = Map.copyOf(marks);
        }
    }

    /**
     * What will become of the marks that the actor sees; a mark counts by its least certain passage.
     *
     * @param revision whose marks are meant
     * @param reanchoring from its text to the one that may be published
     */
    public Expected of(UUID brief, UUID revision, Reanchoring reanchoring, Actor actor) {
        Map<UUID, Certainty> least = new HashMap<>();
        List<Annotations.Row> placed = new ArrayList<>();
        for (Annotations.Row row : annotations.on(brief, revision, actor, null, Integer.MAX_VALUE)) {
            if (row.standing() == Standing.UNCERTAIN || row.standing() == Standing.DETACHED) {
                // Nobody has put it back yet: publishing will not make it surer.
                note(least, row, row.standing() == Standing.UNCERTAIN ? Certainty.UNCERTAIN : Certainty.DETACHED);
            } else if (row.start() != null && row.end() != null) {
                placed.add(row);
            }
        }
        List<Placement> placements = reanchoring.place(placed.stream()
                .map(it -> new TextRange(Objects.requireNonNull(it.start()), Objects.requireNonNull(it.end())))
                .toList());
        for (int i = 0; i < placed.size(); i++) {
            note(least, placed.get(i), placements.get(i).certainty());
        }
        Map<Certainty, Long> counts = new HashMap<>();
        least.values().forEach(it -> counts.merge(it, 1L, Long::sum));
        List<UUID> pending = least.entrySet().stream()
                .filter(it -> !it.getValue().isSure())
                .map(Map.Entry::getKey)
                .toList();
        return new Expected(counts, discussions.on(pending).size());
    }

    private static void note(Map<UUID, Certainty> least, Annotations.Row row, Certainty certainty) {
        least.merge(row.id(), certainty, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
