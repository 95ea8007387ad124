package app.yeobaek.annotation;

import app.yeobaek.brief.Briefs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.notification.Inbox;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people have read of the margins. A mark is unread while it, or a comment in its thread, by somebody else is younger than
 * both the moment up to which its reader has read everything and the moment up to which they have seen this mark.
 */
@ApplicationScoped
public class Unread {
    private final EntityManager database;
    private final Briefs briefs;
    private final Inbox inbox;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Unread(EntityManager database, Briefs briefs, Inbox inbox, EventLog log, Clock clock) {
        this.database = database;
        this.briefs = briefs;
        this.inbox = inbox;
        this.log = log;
        this.clock = clock;
    }

    /** How many marks of these briefs have something the actor has not read; briefs without any are left out. */
    public Map<UUID, Long> counts(Collection<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // Only what is younger than the reader's moment is looked at: a brief with thousands of read marks costs
        // nothing.
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        with base as (
                            select b.id brief, coalesce(r.since, m.since) since
                            from brief b join membership m on m.team_id = b.team_id and m.person_id = :me
                            left join reading_since r on r.person_id = :me and r.brief_id = b.id
                            where b.id = any(:briefs)
                        ), fresh as (
                            select a.brief_id, a.id mark, a.created_at at
                            from base join annotation a on a.brief_id = base.brief and a.created_at > base.since
                            where a.author_id <> :me and a.visibility = 'TEAM' and a.deleted_at is null
                            union all
                            select c.brief_id, c.thread_id, c.created_at
                            from base join comment c on c.brief_id = base.brief and c.created_at > base.since
                            join annotation a on a.id = c.thread_id
                            where c.author_id <> :me and c.deleted_at is null and a.deleted_at is null
                              and (a.visibility = 'TEAM' or a.author_id = :me)
                        )
                        select f.brief_id, count(distinct f.mark) from fresh f
                        left join mark_seen s on s.person_id = :me and s.brief_id = f.brief_id and s.annotation_id = f.mark
                        where s.until is null or f.at > s.until
                        group by f.brief_id
                        """,
                        Object[].class)
                .setParameter("me", actor.id())
                .setParameter("briefs", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** What somebody has read of a brief: everything up to {@code since}, and some marks up to a later moment. */
    public record State(Instant since, Map<UUID, Instant> seen) {}

    /**
     * What the actor has read of a brief.
     *
     * @throws app.yeobaek.web.Problem 404 if they may not read it
     */
    State of(UUID brief, Actor actor) {
        briefs.readableBy(actor, brief);
        Instant since = (Instant) database.createNativeQuery(
                        """
                        select coalesce(r.since, m.since) from brief b
                        join membership m on m.team_id = b.team_id and m.person_id = :me
                        left join reading_since r on r.person_id = :me and r.brief_id = b.id
                        where b.id = :brief
                        """,
                        Instant.class)
                .setParameter("me", actor.id())
                .setParameter("brief", brief)
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select annotation_id, until from mark_seen where person_id = :me and brief_id = :brief and until > :since",
                        Object[].class)
                .setParameter("me", actor.id())
                .setParameter("brief", brief)
                .setParameter("since", since)
                .getResultList();
        Map<UUID, Instant> seen = new LinkedHashMap<>();
        rows.forEach(row -> seen.put((UUID) row[0], (Instant) row[1]));
        return new State(since, seen);
    }

    /** Remembers that some marks were seen, each up to a moment; marks of other briefs are passed over. */
    void see(UUID brief, Map<UUID, Instant> marks, Actor actor) {
        briefs.readableBy(actor, brief);
        Instant now = clock.instant();
        database.createNativeQuery(
                        """
                        insert into mark_seen (person_id, brief_id, annotation_id, until)
                        select :me, a.brief_id, a.id, least(seen.until, :now)
                        from unnest(cast(:ids as uuid[]), cast(:untils as timestamptz[])) seen(id, until)
                        join annotation a on a.id = seen.id and a.brief_id = :brief
                          and (a.visibility = 'TEAM' or a.author_id = :me)
                        on conflict (person_id, brief_id, annotation_id)
                            do update set until = greatest(mark_seen.until, excluded.until)
                        """)
                .setParameter("me", actor.id())
                .setParameter("now", now)
                .setParameter("ids", marks.keySet().toArray(UUID[]::new))
                .setParameter(
                        "untils",
                        marks.values().stream()
                                .map(it -> OffsetDateTime.ofInstant(it, ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .setParameter("brief", brief)
                .executeUpdate();
        inbox.readThreads(actor.id(), marks.keySet());
        tell(actor, new Seen("event", "seen", brief, marks, null));
    }

    /** Remembers that everything up to a moment was read; now, if none is given. */
    void seeAll(UUID brief, @Nullable Instant until, Actor actor) {
        briefs.readableBy(actor, brief);
        Instant now = clock.instant();
        Instant since = until == null || until.isAfter(now) ? now : until;
        database.createNativeQuery(
                        """
                        insert into reading_since (person_id, brief_id, since) values (:me, :brief, :since)
                        on conflict (person_id, brief_id) do update set since = greatest(reading_since.since, excluded.since)
                        """)
                .setParameter("me", actor.id())
                .setParameter("brief", brief)
                .setParameter("since", since)
                .executeUpdate();
        database.createNativeQuery(
                        "delete from mark_seen where person_id = :me and brief_id = :brief and until <= :since")
                .setParameter("me", actor.id())
                .setParameter("brief", brief)
                .setParameter("since", since)
                .executeUpdate();
        inbox.readAll(actor.id(), brief, since);
        tell(actor, new Seen("event", "seen", brief, Map.of(), since));
    }

    private void tell(Actor actor, Seen seen) {
        log.append(actor.id(), Audience.only(actor.id()), seen);
    }

    /** Somebody has read something, told live to their other windows. */
    record Seen(String type, String kind, UUID brief, Map<UUID, Instant> marks, @Nullable Instant since) {}
}
