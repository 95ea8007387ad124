package app.yeobaek.drafting;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.NotPossible;
import app.yeobaek.drafting.galley.Rebasing;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries a draft whose brief has got a newer revision meanwhile over to that revision. */
@ApplicationScoped
class Rebase {
    private final Drafts drafts;
    private final Locks locks;
    private final Steps steps;
    private final Briefs briefs;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Rebase(Drafts drafts, Locks locks, Steps steps, Briefs briefs, Revisions revisions, AuditLog audit, Clock clock) {
        this.drafts = drafts;
        this.locks = locks;
        this.steps = steps;
        this.briefs = briefs;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param conflicts pieces that both had changed; they stand twice in the draft, each with a query
     * @param version of the draft now
     */
    record Rebased(int conflicts, int version) {}

    /** Whether a draft revises a brief that has a newer revision than the one it was made from. */
    boolean isNeeded(Draft draft, Actor actor) {
        return draft.state() == DraftState.READY
                && draft.brief() != null
                && !current(draft, actor).equals(draft.base());
    }

    /**
     * Carries the draft over. What was read from a file stays as the file has it: only what it is compared with changes.
     * Doing it twice does no harm.
     *
     * @throws Problem 404, 403, 409 {@code draft-held}, {@code draft-not-ready}, 412, 428, 422 {@code edit-…}
     */
    @Transactional
    Rebased onto(UUID id, @Nullable String ifMatch, Actor actor) {
        Draft draft = drafts.takenBy(actor, id);
        Mending.requireReady(draft);
        locks.take(id, actor);
        EntityTag.require(ifMatch, draft.version(), draft.version());
        @Nullable UUID base = draft.base();
        if (base == null || !isNeeded(draft, actor)) {
            return new Rebased(0, draft.version());
        }
        UUID current = current(draft, actor);
        Rebasing.Outcome outcome = outcome(draft, base, current);
        draft.rebase(outcome.galley(), current, actor.id(), clock.instant());
        steps.forget(id);
        audit.record(new Act(
                "draft.rebase",
                actor.id(),
                draft.team(),
                draft.brief(),
                "draft:" + id,
                Map.of("revision", base),
                Map.of("revision", current, "conflicts", outcome.conflicts())));
        drafts.flush();
        return new Rebased(outcome.conflicts(), draft.version());
    }

    private Rebasing.Outcome outcome(Draft draft, UUID base, UUID current) {
        if (draft.job() != null) {
            return new Rebasing.Outcome(draft.galley(), 0);
        }
        try {
            return Rebasing.of(galley(base), draft.galley(), galley(current));
        } catch (NotPossible refused) {
            throw Problem.of(422, "edit-" + refused.reason().code());
        }
    }

    private Galley galley(UUID revision) {
        return Galley.of(revisions.published(revision).manuscript(), List.of());
    }

    private UUID current(Draft draft, Actor actor) {
        return briefs.readableBy(actor, java.util.Objects.requireNonNull(draft.brief()))
                .brief()
                .revision();
    }
}
