package app.yeobaek.notification;

import app.yeobaek.brief.BriefRevised;
import app.yeobaek.discussion.Spoken;
import app.yeobaek.discussion.ThreadTurned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hears what is said and settled in threads, and finds who is to be told of it, in the same transaction. */
@ApplicationScoped
class Hearing {
    private final EntityManager database;
    private final Notifications notifications;

    @Inject
    Hearing(EntityManager database, Notifications notifications) {
        this.database = database;
        this.notifications = notifications;
    }

    void spoken(@Observes Spoken said) {
        if (said.audience() != null) {
            // A private thread has one reader, who is the one that speaks.
            return;
        }
        notifications.tell(news(Topic.MENTION, said), said.mentioned());
        if (said.reworded()) {
            return;
        }
        Set<UUID> inTalk = inTalk(said.thread());
        notifications.tell(news(Topic.REPLY, said), inTalk);
        notifications.tell(news(Topic.COMMENT, said), watchers(said.brief()));
    }

    void turned(@Observes ThreadTurned turn) {
        if (turn.audience() != null) {
            return;
        }
        if (turn.assignee() != null && !turn.assignee().equals(turn.assignedBefore())) {
            notifications.tell(news(Topic.ASSIGNMENT, turn, "assigned"), Set.of(turn.assignee()));
        }
        if (turn.before() != turn.after()) {
            Set<UUID> concerned = inTalk(turn.thread());
            concerned.add(turn.begunBy());
            if (turn.assignee() != null) {
                concerned.add(turn.assignee());
            }
            notifications.tell(
                    news(Topic.STATE, turn, turn.after().name().toLowerCase(java.util.Locale.ROOT)), concerned);
        }
    }

    void revised(@Observes BriefRevised revision) {
        Set<UUID> concerned = people(
                """
                select author_id from comment where brief_id = :id and deleted_at is null
                union select begun_by from thread where brief_id = :id and audience is null
                union select person_id from watch where subject_id = :id and level = 'WATCH'
                """,
                revision.brief());
        notifications.tell(
                new News(
                        Topic.REVISION,
                        "revision:" + revision.after().id(),
                        revision.brief(),
                        null,
                        null,
                        revision.by().id(),
                        "/briefs/" + revision.brief(),
                        ""),
                concerned);
    }

    /** Who has spoken in a thread, began it, has it to do, or watches it. */
    private Set<UUID> inTalk(UUID thread) {
        return people(
                """
                select author_id from comment where thread_id = :id and deleted_at is null
                union select begun_by from thread where id = :id
                union select assignee from thread where id = :id and assignee is not null
                union select person_id from watch where subject_id = :id and level = 'WATCH'
                """,
                thread);
    }

    private Set<UUID> watchers(UUID brief) {
        return people("select person_id from watch where subject_id = :id and level = 'WATCH'", brief);
    }

    private Set<UUID> people(String query, UUID id) {
        @SuppressWarnings("unchecked")
        List<UUID> people = database.createNativeQuery(query, UUID.class)
                .setParameter("id", id)
                .getResultList();
        return new HashSet<>(people);
    }

    private static News news(Topic topic, Spoken said) {
        return new News(
                topic,
                "comment:" + said.comment(),
                said.brief(),
                said.thread(),
                said.comment(),
                said.author(),
                "/briefs/" + said.brief() + "?mark=" + said.thread() + "&reply=" + said.comment(),
                "");
    }

    /** The same state twice is news twice, once somebody has looked at the first: a turn has no number of its own. */
    private News news(Topic topic, ThreadTurned turn, String what) {
        Object version = database.createNativeQuery("select version from thread where id = :id")
                .setParameter("id", turn.thread())
                .getSingleResult();
        return new News(
                topic,
                "thread:" + turn.thread() + ":" + what + ":" + version,
                turn.brief(),
                turn.thread(),
                null,
                turn.by(),
                "/briefs/" + turn.brief() + "?mark=" + turn.thread(),
                what);
    }
}
