package app.yeobaek.drafting;

import app.yeobaek.drafting.galley.Delta;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps that were made on a draft, each with what takes it back. */
@ApplicationScoped
class Steps {
    /** How many steps can be taken back. */
    static final int KEPT = 1000;

    private final EntityManager database;

    @Inject
    Steps(EntityManager database) {
        this.database = database;
    }

    /** A step: what was done, and the differences both ways. */
    record Step(String op, Delta forward, Delta backward) {}

    /** Adds a step as number {@code number}; what was taken back after the step before can no longer be redone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID draft, int number, Step step, Actor actor, Instant now) {
        database.createNativeQuery(
                        "delete from draft_step where draft_id = :draft and (number >= :number or number <= :oldest)")
                .setParameter("draft", draft)
                .setParameter("number", number)
                .setParameter("oldest", number - KEPT)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        insert into draft_step (draft_id, number, by_id, at, op, forward, backward)
                        values (:draft, :number, :by, :at, :op, :forward, :backward)
                        """)
                .setParameter("draft", draft)
                .setParameter("number", number)
                .setParameter("by", actor.id())
                .setParameter("at", now)
                .setParameter("op", step.op())
                .setParameter("forward", step.forward().toJson())
                .setParameter("backward", step.backward().toJson())
                .executeUpdate();
    }

    /** The step with this number, if it is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Step> find(UUID draft, int number) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select op, forward, backward from draft_step where draft_id = :draft and number = :number",
                        Object[].class)
                .setParameter("draft", draft)
                .setParameter("number", number)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Step((String) row[0], Delta.fromJson((String) row[1]), Delta.fromJson((String) row[2])));
    }

    /** Whether there is a step to take back, and one to do again. */
    @Transactional(Transactional.TxType.MANDATORY)
    Possible possible(UUID draft, int step) {
        List<?> numbers = database.createNativeQuery(
                        "select number from draft_step where draft_id = :draft and number in (:last, :next)",
                        Integer.class)
                .setParameter("draft", draft)
                .setParameter("last", step)
                .setParameter("next", step + 1)
                .getResultList();
        return new Possible(numbers.contains(step), numbers.contains(step + 1));
    }

    /** What can be done with the steps of a draft. */
    record Possible(boolean undo, boolean redo) {}

    /** Forgets the steps of a draft that is done. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID draft) {
        database.createNativeQuery("delete from draft_step where draft_id = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
    }
}
