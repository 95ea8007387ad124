package app.yeobaek.drafting;

import app.yeobaek.drafting.galley.Delta;
import app.yeobaek.drafting.galley.Edit;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.NotPossible;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mends drafts step by step, and takes steps back. Each step is stored before it is answered. */
@ApplicationScoped
class Mending {
    private final Drafts drafts;
    private final Locks locks;
    private final Steps steps;
    private final Clock clock;

    @Inject
    Mending(Drafts drafts, Locks locks, Steps steps, Clock clock) {
        this.drafts = drafts;
        this.locks = locks;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Makes one step.
     *
     * @throws Problem 404, 403, 409 {@code draft-held} or {@code draft-not-ready}, 412, 428, 422 {@code edit-…} if it cannot be made
     */
    @Transactional
    MendedView mend(UUID id, @Nullable String ifMatch, Edit edit, Actor actor) {
        Draft draft = inHand(id, ifMatch, actor);
        Galley before = draft.galley();
        Galley after;
        try {
            after = before.after(edit);
        } catch (NotPossible refused) {
            throw Problem.of(422, "edit-" + refused.reason().code());
        }
        if (length(after) > Galley.MOST_CHARACTERS && length(after) > length(before)) {
            throw Problem.of(422, "edit-too-long");
        }
        Delta forward = Delta.between(before, after);
        if (forward.isEmpty()) {
            return answer(draft, "", forward);
        }
        Instant now = clock.instant();
        String op = name(edit);
        steps.add(id, draft.step() + 1, new Steps.Step(op, forward, Delta.between(after, before)), actor, now);
        draft.mend(after, draft.step() + 1, actor.id(), now);
        drafts.flush();
        return answer(draft, op, forward);
    }

    /** Takes the last step back; refusals as in {@link #mend}, and 409 {@code nothing-to-undo}. */
    @Transactional
    MendedView undo(UUID id, @Nullable String ifMatch, Actor actor) {
        Draft draft = inHand(id, ifMatch, actor);
        Steps.Step last = steps.find(id, draft.step()).orElseThrow(() -> Problem.of(409, "nothing-to-undo"));
        draft.mend(last.backward().on(draft.galley()), draft.step() - 1, actor.id(), clock.instant());
        drafts.flush();
        return answer(draft, last.op(), last.backward());
    }

    /** Makes the step again that was taken back last. */
    @Transactional
    MendedView redo(UUID id, @Nullable String ifMatch, Actor actor) {
        Draft draft = inHand(id, ifMatch, actor);
        Steps.Step next = steps.find(id, draft.step() + 1).orElseThrow(() -> Problem.of(409, "nothing-to-undo"));
        draft.mend(next.forward().on(draft.galley()), draft.step() + 1, actor.id(), clock.instant());
        drafts.flush();
        return answer(draft, next.op(), next.forward());
    }

    /** Takes a draft in hand, or keeps it there. */
    @Transactional
    HoldView hold(UUID id, Actor actor) {
        Draft draft = drafts.workedOnBy(actor, id);
        requireReady(draft);
        return HoldView.of(locks.take(id, actor), actor);
    }

    /** Lets go of a draft. */
    @Transactional
    void release(UUID id, Actor actor) {
        drafts.workedOnBy(actor, id);
        locks.release(id, actor);
    }

    private Draft inHand(UUID id, @Nullable String ifMatch, Actor actor) {
        Draft draft = drafts.takenBy(actor, id);
        requireReady(draft);
        locks.take(id, actor);
        EntityTag.require(ifMatch, draft.version(), draft.version());
        return draft;
    }

    static void requireReady(Draft draft) {
        if (draft.state() != DraftState.READY) {
            throw Problem.of(409, "draft-not-ready")
                    .with("state", draft.state().code())
                    .with("brief", draft.brief());
        }
    }

    private MendedView answer(Draft draft, String op, Delta delta) {
        Steps.Possible possible = steps.possible(draft.id(), draft.step());
        return new MendedView(
                draft.version(), op, delta, possible.undo(), possible.redo(), draft.openDoubts(), draft.changedAt());
    }

    private static long length(Galley galley) {
        return galley.pieces().stream().mapToLong(it -> it.text().length() + 1L).sum();
    }

    private static String name(Edit edit) {
        return Arrays.stream(Edit.class.getAnnotation(JsonSubTypes.class).value())
                .filter(it -> it.value() == edit.getClass())
                .findFirst()
                .map(JsonSubTypes.Type::name)
                .orElseThrow();
    }
}
