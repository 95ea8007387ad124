package app.yeobaek.recommendation;

import app.yeobaek.text.Certainty;
import app.yeobaek.text.Reanchoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Says before a text is published what will become of the recommendations in the one before. Nothing is written. */
@ApplicationScoped
public class Outlook {
    private final Following following;

    @Inject
    Outlook(Following following) {
        this.following = following;
    }

    /**
     * How many recommendations of the register will be carried over with which certainty; one counts by its least certain passage.
     *
     * @param revision whose passages are meant
     * @param reanchoring from its text to the one that may be published
     */
    public Map<Certainty, Long> of(UUID brief, UUID revision, Reanchoring reanchoring) {
        Map<UUID, Certainty> least = new HashMap<>();
        for (RecommendationPassage passage : following.passages(brief, revision)) {
            least.merge(
                    passage.recommendation(),
                    Following.certainty(passage, reanchoring),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        Map<Certainty, Long> counts = new HashMap<>();
        least.values().forEach(it -> counts.merge(it, 1L, Long::sum));
        return counts;
    }
}
