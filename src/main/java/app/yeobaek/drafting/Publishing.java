package app.yeobaek.drafting;

import app.yeobaek.annotation.AnnotationView;
import app.yeobaek.annotation.Colour;
import app.yeobaek.annotation.Kind;
import app.yeobaek.annotation.Marking;
import app.yeobaek.annotation.NewAnnotation;
import app.yeobaek.annotation.Visibility;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Original;
import app.yeobaek.brief.Revising;
import app.yeobaek.brief.Revision;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.discussion.Settling;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.Margin;
import app.yeobaek.drafting.galley.Piece;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a brief, or the next revision of one, of a draft; or throws the draft away. All of it happens, or nothing. */
@ApplicationScoped
class Publishing {
    private static final int LONGEST_PASSAGE = 20_000;

    private final Drafts drafts;
    private final Locks locks;
    private final Steps steps;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Revising revising;
    private final Marking marking;
    private final Settling settling;
    private final Jobs jobs;
    private final DraftReading reading;
    private final AuditLog audit;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Publishing(
            Drafts drafts,
            Locks locks,
            Steps steps,
            Briefs briefs,
            Revisions revisions,
            Revising revising,
            Marking marking,
            Settling settling,
            Jobs jobs,
            DraftReading reading,
            AuditLog audit,
            EntityManager database,
            Clock clock) {
        this.drafts = drafts;
        this.locks = locks;
        this.steps = steps;
        this.briefs = briefs;
        this.revisions = revisions;
        this.revising = revising;
        this.marking = marking;
        this.settling = settling;
        this.jobs = jobs;
        this.reading = reading;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Publishes a draft. Doing it twice does it once: the second answer is that of the first.
     *
     * @throws Problem 404, 403, 409 {@code draft-held}, {@code draft-not-ready} or {@code base-outdated}, 412, 428
     */
    @Transactional
    PublishedView publish(UUID id, @Nullable String ifMatch, Actor actor) {
        Draft draft = drafts.takenBy(actor, id);
        if (draft.state() == DraftState.PUBLISHED && draft.brief() != null && draft.revision() != null) {
            return view(draft.brief(), draft.revision());
        }
        Mending.requireReady(draft);
        locks.take(id, actor);
        EntityTag.require(ifMatch, draft.version(), draft.version());
        Galley galley = draft.galley();
        Manuscript manuscript = galley.manuscript();
        Original original = database.find(Original.class, draft.original());
        List<Marginalia> said = Marginalia.read(draft.remarks());
        UUID brief;
        if (draft.brief() == null || draft.base() == null) {
            Brief made = briefs.publish(draft.team(), manuscript, original, actor, clock.instant());
            brief = made.id();
        } else {
            brief = draft.brief();
            revising.publish(actor, brief, draft.base(), manuscript, original);
        }
        database.flush();
        UUID current = briefs.readableBy(actor, brief).brief().revision();
        draft.becomes(
                brief, Objects.requireNonNull(database.find(Revision.class, current)), actor.id(), clock.instant());
        audit.record(new Act(
                "brief.publish",
                actor.id(),
                draft.team(),
                brief,
                "draft:" + id,
                draft.base() == null ? Map.of() : Map.of("revision", draft.base()),
                Map.of("revision", current, "title", manuscript.metadata().title())));
        steps.forget(id);
        locks.release(id, actor);
        database.flush();
        remark(brief, current, galley, manuscript, said, actor);
        return view(brief, current);
    }

    /** Throws a draft away, with its file; a published one stays. Reading it stops. */
    @Transactional
    void discard(UUID id, Actor actor) {
        Draft draft = drafts.takenBy(actor, id);
        if (draft.state() == DraftState.DISCARDED) {
            return;
        }
        if (draft.state() == DraftState.PUBLISHED) {
            throw Problem.of(409, "draft-not-ready")
                    .with("state", draft.state().code())
                    .with("brief", draft.brief());
        }
        locks.take(id, actor);
        @Nullable UUID file = draft.original();
        if (draft.job() != null) {
            jobs.withdraw(draft.job());
        }
        audit.record(new Act(
                "draft.discard",
                actor.id(),
                draft.team(),
                draft.brief(),
                "draft:" + id,
                Map.of("title", draft.title(), "state", draft.state().code()),
                Map.of()));
        draft.discard(actor.id(), clock.instant());
        steps.forget(id);
        locks.release(id, actor);
        database.flush();
        reading.cancel(id);
        database.createNativeQuery(
                        """
                        delete from original where id = :file
                          and not exists (select 1 from revision where original_id = :file)
                          and not exists (select 1 from draft where original_id = :file)
                        """)
                .setParameter("file", file)
                .executeUpdate();
    }

    private PublishedView view(UUID brief, UUID revision) {
        return new PublishedView(brief, revision, revisions.published(revision).number());
    }

    private void remark(
            UUID brief, UUID revision, Galley galley, Manuscript manuscript, List<Marginalia> said, Actor actor) {
        Map<Integer, Integer> starts = new HashMap<>();
        int at = 0;
        for (Piece piece : galley.pieces()) {
            starts.put(piece.id(), at);
            at += piece.text().length() + 1;
        }
        for (Margin margin : galley.margins()) {
            Marginalia words = said.get(margin.remark());
            int start = Objects.requireNonNull(starts.get(margin.from().piece()))
                    + margin.from().offset();
            int end = Objects.requireNonNull(starts.get(margin.to().piece()))
                    + margin.to().offset();
            if (start == end) {
                Piece piece = galley.pieces().stream()
                        .filter(it -> it.id() == margin.from().piece())
                        .findFirst()
                        .orElseThrow();
                start = Objects.requireNonNull(starts.get(piece.id()));
                end = start + piece.text().length();
            }
            if (start == end) {
                end = Math.min(
                        manuscript.text().length(),
                        galley.pieces().get(0).text().length());
                start = 0;
            }
            Marginalia.Saying first = words.said().get(0);
            AnnotationView mark = marking.mark(
                            brief,
                            new NewAnnotation(
                                    null,
                                    revision,
                                    Kind.COMMENT,
                                    Colour.BLUE,
                                    Visibility.TEAM,
                                    List.of(new NewAnnotation.NewPassage(
                                            start, Math.min(end, start + LONGEST_PASSAGE), null)),
                                    margin.lost() ? "> " + words.quote() + "\n\n" + first.words() : first.words(),
                                    null),
                            first.by(),
                            actor)
                    .annotation();
            for (Marginalia.Saying reply : words.said().subList(1, words.said().size())) {
                marking.reply(mark.id(), new NewComment(null, reply.words()), reply.by(), actor);
            }
            if (words.settled()) {
                settling.resolve(mark.id(), null, null, actor);
            }
        }
    }
}
