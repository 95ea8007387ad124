package app.yeobaek.annotation;

import app.yeobaek.security.Actor;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Says before a text is published what will become of the marks on the one before. Nothing is written. */
@ApplicationScoped
public class Forecast {
    private final Annotations annotations;

    @Inject
    Forecast(Annotations annotations) {
        this.annotations = annotations;
    }

    /**
     * How many marks that the actor sees will be carried over with which certainty; a mark counts by its least certain passage.
     *
     * @param revision whose marks are meant
     * @param reanchoring from its text to the one that may be published
     */
    public Map<Certainty, Long> of(UUID brief, UUID revision, Reanchoring reanchoring, Actor actor) {
        List<Annotations.Row> rows = annotations.on(brief, revision, actor, null, Integer.MAX_VALUE).stream()
                .filter(it -> it.start() != null && it.end() != null)
                .toList();
        List<Placement> placements = reanchoring.place(rows.stream()
                .map(it -> new TextRange(Objects.requireNonNull(it.start()), Objects.requireNonNull(it.end())))
                .toList());
        Map<UUID, Certainty> least = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            least.merge(
                    rows.get(i).id(),
                    placements.get(i).certainty(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        Map<Certainty, Long> counts = new HashMap<>();
        least.values().forEach(it -> counts.merge(it, 1L, Long::sum));
        return counts;
    }
}
