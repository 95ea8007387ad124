package app.yeobaek.notification;

import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people watch and have muted. */
@ApplicationScoped
public class Watches {
    private final EntityManager database;
    private final Briefs briefs;
    private final Clock clock;

    @Inject
    Watches(EntityManager database, Briefs briefs, Clock clock) {
        this.database = database;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** How somebody follows a brief, and those of its threads that they follow otherwise than usual. */
    public record OnBrief(Watch brief, Map<UUID, Watch> threads) {}

    /**
     * How the actor follows a brief and its threads.
     *
     * @throws Problem 404 if they may not read it
     */
    public OnBrief on(UUID brief, Actor actor) {
        briefs.readableBy(actor, brief);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select subject_id, level from watch where person_id = :person and brief_id = :brief",
                        Object[].class)
                .setParameter("person", actor.id())
                .setParameter("brief", brief)
                .getResultList();
        Map<UUID, Watch> levels = new LinkedHashMap<>();
        rows.forEach(row -> levels.put((UUID) row[0], Watch.valueOf((String) row[1])));
        Watch whole = levels.getOrDefault(brief, Watch.USUAL);
        levels.remove(brief);
        return new OnBrief(whole, levels);
    }

    /**
     * Follows a brief from now on.
     *
     * @throws Problem 404 if the actor may not read it
     */
    public void follow(UUID brief, Watch level, Actor actor) {
        briefs.readableBy(actor, brief);
        set(actor.id(), brief, brief, level);
    }

    /**
     * Follows a thread from now on.
     *
     * @throws Problem 404 if the actor may not read it
     */
    public void followThread(UUID thread, Watch level, Actor actor) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select brief_id, audience from thread where id = :id", Object[].class)
                .setParameter("id", thread)
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        UUID brief = (UUID) rows.get(0)[0];
        briefs.readableBy(actor, brief);
        Object audience = rows.get(0)[1];
        if (audience != null && !audience.equals(actor.id())) {
            throw Problem.notFound();
        }
        set(actor.id(), thread, brief, level);
    }

    /** Sets a level without asking who may: for a link that the person got by mail. */
    void set(UUID person, UUID subject, UUID brief, Watch level) {
        if (level == Watch.USUAL) {
            database.createNativeQuery("delete from watch where person_id = :person and subject_id = :subject")
                    .setParameter("person", person)
                    .setParameter("subject", subject)
                    .executeUpdate();
            return;
        }
        database.createNativeQuery(
                        """
                        insert into watch (person_id, subject_id, brief_id, level, since)
                        values (:person, :subject, :brief, :level, :now)
                        on conflict (person_id, subject_id) do update set level = excluded.level, since = excluded.since
                        """)
                .setParameter("person", person)
                .setParameter("subject", subject)
                .setParameter("brief", brief)
                .setParameter("level", level.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
