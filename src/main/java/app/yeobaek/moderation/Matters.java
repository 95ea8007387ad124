package app.yeobaek.moderation;

import app.yeobaek.annotation.Concealing;
import app.yeobaek.discussion.Hiding;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds, hides and shows comments and marks alike. What it refuses, {@link Hiding} and {@link Concealing} refuse. */
@ApplicationScoped
class Matters {
    private final Hiding hiding;
    private final Concealing concealing;

    @Inject
    Matters(Hiding hiding, Concealing concealing) {
        this.hiding = hiding;
        this.concealing = concealing;
    }

    /** Which of the two an id belongs to. */
    enum Sort {
        COMMENT,
        MARK
    }

    Matter held(Sort sort, UUID id, Actor actor) {
        return sort == Sort.MARK ? Matter.of(concealing.held(id, actor)) : Matter.of(hiding.held(id, actor));
    }

    /** Hides it; with a mark go the words that its author began it with. */
    Matter hide(Sort sort, UUID id, String reason, Actor actor) {
        if (sort == Sort.COMMENT) {
            return Matter.of(hiding.hide(id, reason, actor));
        }
        Matter mark = Matter.of(concealing.hide(id, reason, actor));
        if (mark.opening() != null && hiding.held(mark.opening(), actor).hidden() == null) {
            hiding.hide(mark.opening(), reason, actor);
        }
        return mark;
    }

    /** Shows it; with a mark come the words that its author began it with. */
    Matter show(Sort sort, UUID id, Actor actor) {
        if (sort == Sort.COMMENT) {
            return Matter.of(hiding.show(id, actor));
        }
        Matter mark = Matter.of(concealing.show(id, actor));
        if (mark.opening() != null) {
            hiding.show(mark.opening(), actor);
        }
        return mark;
    }
}
