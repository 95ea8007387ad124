package app.yeobaek.recommendation;

import app.yeobaek.brief.BriefPublished;
import app.yeobaek.brief.BriefRevised;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.Placement;
import app.yeobaek.text.QuoteSelector;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows what happens to briefs: takes in what was found at import, and carries passages to each new revision. */
@ApplicationScoped
class Following {
    private final Findings findings;
    private final Answers answers;
    private final RegisterNews news;
    private final EntityManager database;

    @Inject
    Following(Findings findings, Answers answers, RegisterNews news, EntityManager database) {
        this.findings = findings;
        this.answers = answers;
        this.news = news;
        this.database = database;
    }

    void published(@Observes BriefPublished published) {
        findings.fill(published.brief(), published.revision(), published.manuscript(), published.by());
    }

    /** Carries removed recommendations too: who restores one finds it where its words are now. */
    void revised(@Observes BriefRevised revised) {
        UUID before = revised.before().id();
        // A register that nobody has opened yet is filled from the revision that is going.
        findings.fill(
                revised.brief(),
                before,
                revised.before().manuscript(),
                revised.by().id());
        String text = revised.after().manuscript().text();
        for (RecommendationPassage old : passages(revised.brief(), before)) {
            RecommendationPassage carried = carried(old, revised, text);
            database.persist(carried);
            boolean same = carried.certainty() == Certainty.EXACT || carried.certainty() == old.certainty();
            if (!same || !carried.quote().exact().equals(old.quote().exact())) {
                news.wrote(
                        old.recommendation(),
                        revised.by(),
                        "carried-" + carried.view().certainty(),
                        old.quote().exact(),
                        carried.certainty() == Certainty.DETACHED
                                ? null
                                : carried.quote().exact());
            }
        }
        database.flush();
        answers.askToLookAgain(revised.brief());
        news.told(revised.brief());
    }

    private static RecommendationPassage carried(RecommendationPassage old, BriefRevised revised, String text) {
        UUID after = revised.after().id();
        if (old.certainty() == Certainty.DETACHED) {
            return new RecommendationPassage(
                    old.recommendation(), after, old.ordinal(), old.range(), old.quote(), Certainty.DETACHED);
        }
        Placement placement = revised.reanchoring().place(old.range());
        @Nullable TextRange range = placement.range();
        if (range == null) {
            return new RecommendationPassage(
                    old.recommendation(), after, old.ordinal(), old.range(), old.quote(), Certainty.DETACHED);
        }
        return new RecommendationPassage(
                old.recommendation(),
                after,
                old.ordinal(),
                range,
                QuoteSelector.of(text, range),
                settled(old, placement));
    }

    /** A doubt that nobody has settled is not settled by the next revision. */
    private static Certainty settled(RecommendationPassage old, Placement placement) {
        return old.certainty() == Certainty.UNCERTAIN && placement.range() != null
                ? Certainty.UNCERTAIN
                : placement.certainty();
    }

    /** With which certainty a passage would be carried over. */
    static Certainty certainty(RecommendationPassage old, Reanchoring reanchoring) {
        return old.certainty() == Certainty.DETACHED
                ? Certainty.DETACHED
                : settled(old, reanchoring.place(old.range()));
    }

    List<RecommendationPassage> passages(UUID brief, UUID revision) {
        return database.createQuery(
                        "select p from RecommendationPassage p join Recommendation r on r.id = p.recommendation"
                                + " where r.brief = :brief and p.revision = :revision order by p.recommendation, p.ordinal",
                        RecommendationPassage.class)
                .setParameter("brief", brief)
                .setParameter("revision", revision)
                .getResultList();
    }
}
