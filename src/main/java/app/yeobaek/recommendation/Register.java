package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the list of a brief's recommendations: takes in what the importer found, adds, describes, orders, removes. */
@ApplicationScoped
class Register {
    private final Recommendations recommendations;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Passages passages;
    private final Discussions discussions;
    private final RegisterNews news;
    private final Findings findings;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Register(
            Recommendations recommendations,
            Briefs briefs,
            Revisions revisions,
            Passages passages,
            Discussions discussions,
            RegisterNews news,
            Findings findings,
            EntityManager database,
            Clock clock) {
        this.recommendations = recommendations;
        this.briefs = briefs;
        this.revisions = revisions;
        this.passages = passages;
        this.discussions = discussions;
        this.news = news;
        this.findings = findings;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The recommendations of a brief in their order. The first time, what the importer found is taken in: so a brief that was
     * published before there were registers has one too.
     */
    List<RecommendationView> of(Access access) {
        UUID revision = access.brief().revision();
        findings.fill(
                access.brief().id(),
                revision,
                revisions.published(revision).manuscript(),
                access.brief().createdBy());
        return recommendations.shown(recommendations.of(access.brief().id()), revision);
    }

    /** A recommendation, and whether it was added now or already before by the same request. */
    record Added(RecommendationView recommendation, boolean isNew) {}

    /**
     * Adds a recommendation from passages of the current text.
     *
     * @throws Problem 404, 403, 400 or 409 if a passage does not fit, 409 if the id is taken or the register is full
     */
    Added add(UUID briefId, RegisterForms.NewRecommendation wanted, Actor actor) {
        Access access = editable(briefId, actor);
        Optional<Recommendation> before = Optional.ofNullable(wanted.id()).flatMap(recommendations::findByIdOptional);
        if (before.isPresent()) {
            if (!before.get().brief().equals(briefId)) {
                throw Problem.of(409, "id-taken");
            }
            return new Added(view(before.get(), access), false);
        }
        List<Passages.Quoted> quoted = passages.checked(
                wanted.passages(), wanted.revision(), access.brief().revision());
        Recommendation added = begin(
                access,
                wanted.id(),
                quoted,
                wanted.title() == null ? null : wanted.title().strip(),
                actor);
        news.wrote(added.id(), actor, "added", null, added.title());
        database.flush();
        news.told(briefId);
        return new Added(view(added, access), true);
    }

    /** A new recommendation at the end of the list, without a word about how it came to be. */
    Recommendation begin(
            Access access, @Nullable UUID id, List<Passages.Quoted> quoted, @Nullable String title, Actor actor) {
        UUID brief = access.brief().id();
        List<Recommendation> all = recommendations.of(brief);
        if (all.size() >= RegisterForms.MOST) {
            throw Problem.of(409, "register-full", RegisterForms.MOST);
        }
        Manuscript manuscript = revisions.published(access.brief().revision()).manuscript();
        Recommendation.Particulars read =
                FoundRecommendation.of(manuscript, quoted.get(0).range());
        Recommendation.Particulars said = new Recommendation.Particulars(
                title == null ? read.title() : title, read.heading(), read.addressee(), read.timeFrame());
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
        Recommendation added = new Recommendation(
                id == null ? Ids.next() : id,
                brief,
                recommendations.freeNumber(brief),
                last + 1,
                said,
                actor.id(),
                clock.instant());
        database.persist(added);
        database.flush();
        passages.place(added.id(), access.brief().revision(), quoted);
        return added;
    }

    /**
     * Changes what is said of a recommendation.
     *
     * @throws Problem 404, 403, 412, 428, 409 if the number is taken
     */
    RecommendationView change(UUID id, @Nullable String ifMatch, RegisterForms.Edit edit, Actor actor) {
        Recommendations.Found found = editableOne(id, actor);
        Recommendation it = found.recommendation();
        EntityTag.require(ifMatch, it.version(), view(it, found.access()));
        Instant now = clock.instant();
        Recommendation.Particulars old = it.particulars();
        Recommendation.Particulars said = new Recommendation.Particulars(
                edit.title() == null ? old.title() : edit.title().strip(),
                merged(edit.heading(), old.heading()),
                merged(edit.addressee(), old.addressee()),
                merged(edit.timeFrame(), old.timeFrame()));
        it.describe(said, now);
        wrote(it, actor, "title", old.title(), said.title());
        wrote(it, actor, "heading", old.heading(), said.heading());
        wrote(it, actor, "addressee", old.addressee(), said.addressee());
        wrote(it, actor, "time-frame", old.timeFrame(), said.timeFrame());
        if (edit.status() != null && edit.status() != it.status()) {
            wrote(it, actor, "status", it.status().word(), edit.status().word());
            it.turnTo(edit.status(), now);
        }
        if (edit.number() != null && edit.number() != it.number()) {
            wrote(it, actor, "number", String.valueOf(it.number()), String.valueOf(edit.number()));
            renumber(it, edit.number(), now);
        }
        database.flush();
        news.told(it.brief());
        return view(it, found.access());
    }

    private void renumber(Recommendation it, int number, Instant now) {
        boolean taken = recommendations.of(it.brief()).stream()
                .anyMatch(other -> other.number() == number && !other.id().equals(it.id()));
        if (taken) {
            throw Problem.of(409, "number-taken", number);
        }
        it.call(number, now);
    }

    /** Null leaves a field as it is, an empty text clears it; control characters and line breaks become spaces. */
    private static @Nullable String merged(@Nullable String edit, @Nullable String old) {
        if (edit == null) {
            return old;
        }
        String clean = edit.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    private void wrote(Recommendation it, Actor actor, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            news.wrote(it.id(), actor, what, before, after);
        }
    }

    /**
     * Puts all recommendations of a brief into an order, and numbers them anew if wanted.
     *
     * @throws Problem 409 if the list is not what the brief has now
     */
    List<RecommendationView> order(UUID briefId, RegisterForms.Order wanted, Actor actor) {
        Access access = editable(briefId, actor);
        List<Recommendation> all = recommendations.of(briefId);
        boolean complete = wanted.ids().size() == all.size()
                && new HashSet<>(wanted.ids())
                        .equals(new HashSet<>(
                                all.stream().map(Recommendation::id).toList()));
        if (!complete) {
            throw Problem.of(409, "order-outdated");
        }
        Instant now = clock.instant();
        all.forEach(it -> it.moveTo(1 + wanted.ids().indexOf(it.id())));
        if (wanted.renumber()) {
            for (Recommendation it : all) {
                if (it.number() != it.position()) {
                    news.wrote(it.id(), actor, "number", String.valueOf(it.number()), String.valueOf(it.position()));
                }
            }
            renumberAll(all, now);
        }
        database.flush();
        news.told(briefId);
        return recommendations.shown(recommendations.of(briefId), access.brief().revision());
    }

    /** Out of the way first: two never have one number, not even for a moment. */
    private void renumberAll(List<Recommendation> all, Instant now) {
        int aside = 9999;
        for (Recommendation it : all) {
            it.call(aside--, now);
        }
        database.flush();
        for (Recommendation it : all) {
            it.call(it.position(), now);
        }
    }

    /** Takes a recommendation off the list; {@link #restore} puts it back. What was said of it in rounds stays. */
    void remove(UUID id, Actor actor) {
        Recommendation it = editableOne(id, actor).recommendation();
        it.remove(clock.instant());
        news.wrote(id, actor, "removed", null, null);
        database.flush();
        news.told(it.brief());
    }

    /** Puts a recommendation back on the list, under its number or a free one. */
    RecommendationView restore(UUID id, Actor actor) {
        Recommendations.Found found = recommendations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        found.access().require(Permission.MANAGE_RECOMMENDATIONS);
        Recommendation it = found.recommendation();
        if (it.isRemoved()) {
            boolean taken = recommendations.of(it.brief()).stream().anyMatch(other -> other.number() == it.number());
            it.restore(taken ? recommendations.freeNumber(it.brief()) : it.number(), clock.instant());
            news.wrote(id, actor, "restored", null, null);
            database.flush();
            news.told(it.brief());
        }
        return view(it, found.access());
    }

    /** Answers in the thread of a recommendation; the first answer begins the thread. */
    Discussions.Said reply(UUID id, NewComment comment, Actor actor) {
        Recommendations.Found found = recommendations.readableBy(actor, id, LockModeType.NONE);
        found.access().require(Permission.REPLY);
        return discussions.say(found.recommendation().subject(actor), comment.id(), comment.body(), actor);
    }

    /** A recommendation as it stands in the current revision. */
    RecommendationView read(UUID id, Actor actor) {
        Recommendations.Found found = recommendations.readableBy(actor, id, LockModeType.NONE);
        return view(found.recommendation(), found.access());
    }

    RecommendationView view(Recommendation it, Access access) {
        return recommendations.shown(List.of(it), access.brief().revision()).get(0);
    }

    /** A brief whose register the actor may change. */
    Access editable(UUID brief, Actor actor) {
        Access access = briefs.readableBy(actor, brief);
        access.require(Permission.MANAGE_RECOMMENDATIONS);
        return access;
    }

    /** A recommendation that the actor may change, locked. */
    Recommendations.Found editableOne(UUID id, Actor actor) {
        Recommendations.Found found = recommendations.readableBy(actor, id, LockModeType.PESSIMISTIC_WRITE);
        found.access().require(Permission.MANAGE_RECOMMENDATIONS);
        if (found.recommendation().isRemoved()) {
            throw Problem.notFound();
        }
        return found;
    }
}
