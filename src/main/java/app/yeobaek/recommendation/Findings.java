package app.yeobaek.recommendation;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes recommendations of what the importer found in a text. */
@ApplicationScoped
class Findings {
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Findings(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes in what the importer found in a brief's first revision; a second time does nothing. */
    void fill(UUID brief, UUID revision, Manuscript manuscript, UUID by) {
        Instant now = clock.instant();
        int made = database.createNativeQuery(
                        "insert into register (brief_id, filled_at) values (:brief, :now) on conflict do nothing")
                .setParameter("brief", brief)
                .setParameter("now", now)
                .executeUpdate();
        if (made == 0) {
            return;
        }
        int number = 0;
        for (TextRange range : manuscript.recommendations().stream()
                .filter(it -> it.length() <= RegisterForms.LENGTH
                        && !it.of(manuscript.text()).isBlank())
                .limit(RegisterForms.MOST)
                .toList()) {
            number++;
            Recommendation found = new Recommendation(
                    Ids.next(), brief, number, number, FoundRecommendation.of(manuscript, range), by, now);
            database.persist(found);
            database.persist(new RecommendationPassage(
                    found.id(), revision, 0, range, QuoteSelector.of(manuscript.text(), range), Certainty.EXACT));
            database.persist(new RecommendationChange(found.id(), by, now, "found", null, found.title()));
        }
        database.flush();
    }
}
