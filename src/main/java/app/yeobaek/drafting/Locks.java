package app.yeobaek.drafting;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has a draft in hand: one person at a time, for as long as they go on working. */
@ApplicationScoped
class Locks {
    /** From the last sign of life on. Long enough for a thought, short enough to wait for. */
    static final Duration HELD = Duration.ofMinutes(2);

    private final EntityManager database;
    private final Clock clock;

    @Inject
    Locks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A hold on a draft. */
    record Hold(UUID holder, String name, Instant until) {
        boolean isOf(Actor actor) {
            return holder.equals(actor.id());
        }
    }

    /**
     * Takes a draft in hand, or keeps it there.
     *
     * @throws Problem 409 {@code draft-held} with {@code held} if somebody else has it in hand
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Hold take(UUID draft, Actor actor) {
        Instant now = clock.instant();
        int taken = database.createNativeQuery(
                        """
                        insert into draft_lock (draft_id, holder, until) values (:draft, :holder, :until)
                        on conflict (draft_id) do update set holder = excluded.holder, until = excluded.until
                        where draft_lock.holder = excluded.holder or draft_lock.until <= :now
                        """)
                .setParameter("draft", draft)
                .setParameter("holder", actor.id())
                .setParameter("until", now.plus(HELD))
                .setParameter("now", now)
                .executeUpdate();
        if (taken == 0) {
            Hold other = on(draft).orElseThrow(() -> Problem.of(409, "conflict"));
            throw Problem.of(409, "draft-held", other.name()).with("held", HoldView.of(other, actor));
        }
        return new Hold(actor.id(), actor.name(), now.plus(HELD));
    }

    /** Lets go of a draft; of somebody else's hold nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(UUID draft, Actor actor) {
        database.createNativeQuery("delete from draft_lock where draft_id = :draft and holder = :holder")
                .setParameter("draft", draft)
                .setParameter("holder", actor.id())
                .executeUpdate();
    }

    /** Who has the draft in hand now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Hold> on(UUID draft) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select l.holder, p.name, l.until from draft_lock l join person p on p.id = l.holder
                        where l.draft_id = :draft and l.until > :now
                        """,
                        Object[].class)
                .setParameter("draft", draft)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst().map(row -> new Hold((UUID) row[0], (String) row[1], instant(row[2])));
    }

    private static Instant instant(Object value) {
        return value instanceof java.time.OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
