package app.yeobaek.recommendation;

import app.yeobaek.brief.Revisions;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.Graphemes;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.TextRange;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Puts passages that people chose onto recommendations, after checking that they fit the text. */
@ApplicationScoped
class Passages {
    private final Revisions revisions;
    private final EntityManager database;

    @Inject
    Passages(Revisions revisions, EntityManager database) {
        this.revisions = revisions;
        this.database = database;
    }

    /** A range with the words that stand there. */
    record Quoted(TextRange range, QuoteSelector quote) {}

    /**
     * The passages meant, in the order of the text.
     *
     * @param current the brief's current revision
     * @throws Problem 409 if another revision is meant or the words differ, 400 if a passage does not fit the text
     */
    List<Quoted> checked(List<RegisterForms.Span> wanted, UUID revision, UUID current) {
        if (!revision.equals(current)) {
            throw Problem.of(409, "revision-outdated").with("current", current);
        }
        String text = revisions.published(revision).manuscript().text();
        return wanted.stream()
                .sorted(Comparator.comparingInt(RegisterForms.Span::start))
                .map(it -> quoted(it, text))
                .toList();
    }

    private static Quoted quoted(RegisterForms.Span span, String text) {
        boolean fits = span.start() < span.end()
                && span.end() <= text.length()
                && span.end() - span.start() <= RegisterForms.LENGTH
                && Graphemes.isBoundary(text, span.start())
                && Graphemes.isBoundary(text, span.end())
                && !text.substring(span.start(), span.end()).isBlank();
        if (!fits) {
            throw Problem.of(400, "passage-outside", text.length());
        }
        TextRange range = new TextRange(span.start(), span.end());
        QuoteSelector quote = QuoteSelector.of(text, range);
        if (span.exact() != null && !span.exact().equals(quote.exact())) {
            throw Problem.of(409, "words-differ").with("exact", quote.exact());
        }
        return new Quoted(range, quote);
    }

    /** Lets a recommendation stand at these passages of a revision, and nowhere else in it. */
    List<RecommendationPassage> place(UUID recommendation, UUID revision, List<Quoted> passages) {
        // Removed one by one: a bulk delete would leave them in the session, where new ones of the same key cannot
        // stand.
        database.createQuery(
                        "from RecommendationPassage p where p.recommendation = :recommendation and p.revision = :revision",
                        RecommendationPassage.class)
                .setParameter("recommendation", recommendation)
                .setParameter("revision", revision)
                .getResultList()
                .forEach(database::remove);
        database.flush();
        List<RecommendationPassage> placed = new ArrayList<>();
        for (Quoted passage : passages) {
            RecommendationPassage row = new RecommendationPassage(
                    recommendation, revision, placed.size(), passage.range(), passage.quote(), Certainty.EXACT);
            database.persist(row);
            placed.add(row);
        }
        return placed;
    }
}
