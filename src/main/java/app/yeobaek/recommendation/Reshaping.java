package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Splits and merges recommendations, puts them onto other passages, and links what speaks for and against them. */
@ApplicationScoped
class Reshaping {
    /** The most links one recommendation may have. */
    private static final int LINKS = 200;

    private final Register register;
    private final Recommendations recommendations;
    private final Passages passages;
    private final Briefs briefs;
    private final RegisterNews news;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Reshaping(
            Register register,
            Recommendations recommendations,
            Passages passages,
            Briefs briefs,
            RegisterNews news,
            EntityManager database,
            Clock clock) {
        this.register = register;
        this.recommendations = recommendations;
        this.passages = passages;
        this.briefs = briefs;
        this.news = news;
        this.database = database;
        this.clock = clock;
    }

    /** Puts a recommendation onto these passages: by hand after a revision, or because the importer was wrong. */
    RecommendationView place(UUID id, @Nullable String ifMatch, RegisterForms.Passages wanted, Actor actor) {
        Recommendations.Found found = register.editableOne(id, actor);
        Recommendation it = found.recommendation();
        RecommendationView before = register.view(it, found.access());
        EntityTag.require(ifMatch, it.version(), before);
        UUID revision = found.access().brief().revision();
        passages.place(id, revision, passages.checked(wanted.passages(), wanted.revision(), revision));
        it.touch(clock.instant());
        database.flush();
        database.clear();
        RecommendationView after = register.read(id, actor);
        news.wrote(id, actor, "passage", before.words(), after.words());
        news.told(found.access().brief().id());
        return after;
    }

    /**
     * Splits a recommendation: the first passage stays its own, each further one begins a new recommendation right behind it.
     *
     * @throws Problem 400 with fewer than two passages
     */
    List<RecommendationView> split(UUID id, RegisterForms.Passages wanted, Actor actor) {
        Recommendations.Found found = register.editableOne(id, actor);
        if (wanted.passages().size() < 2) {
            throw Problem.of(400, "split-needs-two");
        }
        Access access = found.access();
        Recommendation whole = found.recommendation();
        UUID revision = access.brief().revision();
        List<Passages.Quoted> parts = passages.checked(wanted.passages(), wanted.revision(), revision);
        String before = register.view(whole, access).words();
        List<Recommendation> order =
                new ArrayList<>(recommendations.of(access.brief().id()));
        int at = order.indexOf(whole);
        passages.place(id, revision, parts.subList(0, 1));
        Instant now = clock.instant();
        whole.touch(now);
        news.wrote(id, actor, "split", before, parts.get(0).quote().exact());
        for (Passages.Quoted part : parts.subList(1, parts.size())) {
            Recommendation piece = register.begin(access, null, List.of(part), null, actor);
            piece.cameFrom(whole);
            Recommendation.Particulars own = piece.particulars();
            piece.describe(
                    new Recommendation.Particulars(own.title(), whole.heading(), own.addressee(), own.timeFrame()),
                    now);
            news.wrote(piece.id(), actor, "split", before, part.quote().exact());
            order.add(++at, piece);
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i + 1);
        }
        return saved(access, actor);
    }

    /**
     * Merges recommendations into one, which then has the passages and evidence of all; the others leave the list.
     *
     * @throws Problem 404 if one is not of this brief, 400 if one is to go into itself
     */
    List<RecommendationView> merge(UUID brief, RegisterForms.Merger wanted, Actor actor) {
        Access access = register.editable(brief, actor);
        if (wanted.from().contains(wanted.into())
                || new HashSet<>(wanted.from()).size() != wanted.from().size()) {
            throw Problem.of(400, "merge-into-itself");
        }
        UUID revision = access.brief().revision();
        Recommendation into = ofBrief(wanted.into(), brief, actor);
        Instant now = clock.instant();
        List<Passages.Quoted> all = new ArrayList<>(quoted(into.id(), revision));
        for (UUID id : wanted.from()) {
            Recommendation from = ofBrief(id, brief, actor);
            all.addAll(quoted(id, revision));
            from.mergeInto(into, now);
            news.wrote(id, actor, "merged", null, "R" + into.number());
            news.wrote(into.id(), actor, "merged", "R" + from.number() + " " + from.title(), null);
            // Evidence rows are never changed by people; merging moves them, as it moves the passages.
            database.createNativeQuery("update evidence set recommendation_id = :into where recommendation_id = :from")
                    .setParameter("into", into.id())
                    .setParameter("from", id)
                    .executeUpdate();
        }
        if (all.size() > RegisterForms.PASSAGES) {
            throw Problem.of(400, "too-many-passages", RegisterForms.PASSAGES);
        }
        all.sort(Comparator.comparingInt(it -> it.range().start()));
        passages.place(into.id(), revision, all);
        into.touch(now);
        return saved(access, actor);
    }

    private List<RecommendationView> saved(Access access, Actor actor) {
        database.flush();
        database.clear();
        news.told(access.brief().id());
        return register.of(briefs.readableBy(actor, access.brief().id()));
    }

    private List<Passages.Quoted> quoted(UUID recommendation, UUID revision) {
        return recommendations.rows(List.of(recommendation), revision).stream()
                .map(it -> new Passages.Quoted(it.range(), it.quote()))
                .toList();
    }

    private Recommendation ofBrief(UUID id, UUID brief, Actor actor) {
        Recommendation it = register.editableOne(id, actor).recommendation();
        if (!it.brief().equals(brief)) {
            throw Problem.notFound();
        }
        return it;
    }

    /**
     * Links a passage of this or another brief of the same team.
     *
     * @throws Problem 404 if the other brief is not of the team, 400 or 409 if the passage does not fit its text
     */
    RecommendationView link(UUID id, RegisterForms.NewEvidence wanted, Actor actor) {
        Recommendations.Found found = register.editableOne(id, actor);
        Access source = briefs.readableBy(actor, wanted.brief());
        if (!source.brief().team().equals(found.access().brief().team())) {
            throw Problem.notFound();
        }
        RecommendationView before = register.view(found.recommendation(), found.access());
        if (before.evidence().size() >= LINKS) {
            throw Problem.of(409, "evidence-full", LINKS);
        }
        Passages.Quoted quoted = passages.checked(
                        List.of(wanted.passage()),
                        wanted.revision(),
                        source.brief().revision())
                .get(0);
        String note = wanted.note() == null || wanted.note().isBlank()
                ? null
                : wanted.note().replace("\u0000", "").strip();
        database.persist(new Evidence(
                found.recommendation(),
                wanted.brief(),
                wanted.revision(),
                wanted.relation(),
                quoted.range(),
                quoted.quote(),
                note,
                actor,
                clock.instant()));
        news.wrote(id, actor, "evidence", null, quoted.quote().exact());
        return touched(found);
    }

    /** Takes a link away; the history keeps its words. */
    RecommendationView unlink(UUID id, UUID link, Actor actor) {
        Recommendations.Found found = register.editableOne(id, actor);
        @Nullable Evidence evidence = recommendations.link(link);
        if (evidence == null || !evidence.recommendation().equals(id)) {
            throw Problem.notFound();
        }
        database.createQuery("delete from Evidence e where e.id = :id")
                .setParameter("id", link)
                .executeUpdate();
        news.wrote(id, actor, "evidence", evidence.exact(), null);
        return touched(found);
    }

    private RecommendationView touched(Recommendations.Found found) {
        found.recommendation().touch(clock.instant());
        database.flush();
        news.told(found.recommendation().brief());
        return register.view(found.recommendation(), found.access());
    }
}
