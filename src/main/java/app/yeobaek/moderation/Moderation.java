package app.yeobaek.moderation;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.discussion.Hidden;
import app.yeobaek.moderation.Matters.Sort;
import app.yeobaek.notification.News;
import app.yeobaek.notification.Notifications;
import app.yeobaek.notification.Topic;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Role;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets members ask for help and leads give it. */
@ApplicationScoped
class Moderation {
    private static final int LISTED = 200;
    /** What a mark of no words of its own marks, wherever it was placed last. */
    private static final String MARKED =
            "(select string_agg(k.exact, ' … ' order by k.ordinal) from anchor k where k.annotation_id = n.id"
                    + " and k.revision_id = b.revision)";

    private final EntityManager database;
    private final Matters matters;
    private final Teams teams;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Moderation(
            EntityManager database,
            Matters matters,
            Teams teams,
            Notifications notifications,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.matters = matters;
        this.teams = teams;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the team's leads to look at something. Asking again while they have not yet says it in other words.
     *
     * @throws Problem 404, 403, 409 if it is one's own
     */
    void flag(Sort sort, UUID subject, String reason, Actor actor) {
        Matter matter = matters.held(sort, subject, actor);
        matter.access().require(Permission.FLAG);
        if (matter.author().equals(actor.id())) {
            throw Problem.of(409, "own-words");
        }
        UUID id = Ids.next();
        database.createNativeQuery("insert into flag (id, " + matter.column()
                        + ", team_id, brief_id, by_id, reason, created_at) values (:id, :subject, :team, :brief, :by, :reason, :now)"
                        + " on conflict (" + matter.column() + ", by_id) do update set reason = excluded.reason,"
                        + " created_at = excluded.created_at, settled_at = null, settled_by = null")
                .setParameter("id", id)
                .setParameter("subject", matter.id())
                .setParameter("team", matter.team())
                .setParameter("brief", matter.brief())
                .setParameter("by", actor.id())
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
        List<UUID> leads = teams.members(matter.team()).stream()
                .filter(it -> it.role() == Role.LEAD)
                .map(it -> it.id())
                .toList();
        notifications.tell(news(Topic.FLAG, "flag:" + id, matter, actor, reason), leads);
        record(".flag", matter, actor, Map.of(), Map.of("reason", reason));
    }

    /** Hides something; its author is told why. Flags on it are settled with it. */
    void hide(Sort sort, UUID id, String reason, Actor actor) {
        Matter matter = matters.hide(sort, id, reason, actor);
        settleAll(matter, actor);
        notifications.tell(
                news(Topic.MODERATION, "hidden:" + id + ":" + clock.instant(), matter, actor, "hidden " + reason),
                List.of(matter.author()));
        record(".hide", matter, actor, Map.of("words", matter.words()), Map.of("reason", reason));
    }

    /** Shows it again; its author is told. */
    void show(Sort sort, UUID id, Actor actor) {
        @Nullable Hidden before = matters.held(sort, id, actor).hidden();
        Matter matter = matters.show(sort, id, actor);
        if (before == null) {
            return;
        }
        notifications.tell(
                news(Topic.MODERATION, "shown:" + id + ":" + clock.instant(), matter, actor, "shown"),
                List.of(matter.author()));
        record(".show", matter, actor, Map.of("reason", before.reason()), Map.of());
    }

    /**
     * Why something is hidden, and what it said: for its author and for leads.
     *
     * @throws Problem 404 if it is not hidden, 403 for everyone else
     */
    Matter hidden(Sort sort, UUID id, Actor actor) {
        Matter matter = matters.held(sort, id, actor);
        if (matter.hidden() == null) {
            throw Problem.notFound();
        }
        if (!matter.author().equals(actor.id())) {
            matter.access().require(Permission.MODERATE);
        }
        return matter;
    }

    /** Says that a flag was looked at and nothing need be done. */
    void settle(UUID flag, Actor actor) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = database.createNativeQuery(
                        "select team_id, brief_id from flag where id = :id", Object[].class)
                .setParameter("id", flag)
                .getResultList();
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        UUID team = (UUID) found.get(0)[0];
        teams.require(Permission.MODERATE, team, actor);
        database.createNativeQuery(
                        "update flag set settled_at = :now, settled_by = :by where id = :id and settled_at is null")
                .setParameter("now", clock.instant())
                .setParameter("by", actor.id())
                .setParameter("id", flag)
                .executeUpdate();
        audit.record(
                new Act("flag.settle", actor.id(), team, (UUID) found.get(0)[1], "flag:" + flag, Map.of(), Map.of()));
    }

    /** What waits for a lead of a team, oldest first. */
    List<FlagView> open(UUID team, Actor actor) {
        teams.require(Permission.MODERATE, team, actor);
        return views(
                """
                select f.id, f.comment_id, coalesce(c.thread_id, n.id), f.brief_id, b.title, p.name, a.name,
                  coalesce(c.body, n.replacement, %1$s, ''), f.reason, f.created_at, false
                from flag f join brief b on b.id = f.brief_id join person p on p.id = f.by_id
                left join comment c on c.id = f.comment_id left join annotation n on n.id = f.annotation_id
                join person a on a.id = coalesce(c.author_id, n.author_id)
                where f.team_id = :team and f.settled_at is null and c.deleted_at is null and n.deleted_at is null
                order by f.created_at limit :limit
                """
                        .formatted(MARKED),
                team);
    }

    /** What is hidden in a team, the latest first; of a mark and the words it began with, the mark. */
    List<FlagView> hiddenIn(UUID team, Actor actor) {
        teams.require(Permission.MODERATE, team, actor);
        return views(
                """
                select * from (
                  select c.id, c.id comment_id, c.thread_id, c.brief_id, b.title, p.name, a.name author, c.body, c.hidden_reason, c.hidden_at, true
                  from brief b join comment c on c.brief_id = b.id and c.hidden_at is not null
                  join person p on p.id = c.hidden_by join person a on a.id = c.author_id
                  where b.team_id = :team and c.deleted_at is null
                    and not exists (select 1 from annotation n where n.id = c.thread_id and n.author_id = c.author_id
                      and n.hidden_reason = c.hidden_reason)
                  union all
                  select n.id, null, n.id, n.brief_id, b.title, p.name, a.name, coalesce(n.replacement, %1$s, ''), n.hidden_reason, n.hidden_at, true
                  from brief b join annotation n on n.brief_id = b.id and n.hidden_at is not null
                  join person p on p.id = n.hidden_by join person a on a.id = n.author_id
                  where b.team_id = :team and n.deleted_at is null) h
                order by h.hidden_at desc limit :limit
                """
                        .formatted(MARKED),
                team);
    }

    @SuppressWarnings("unchecked")
    private List<FlagView> views(String query, UUID team) {
        return ((List<Object[]>) database.createNativeQuery(query, Object[].class)
                        .setParameter("team", team)
                        .setParameter("limit", LISTED)
                        .getResultList())
                .stream().map(FlagView::of).toList();
    }

    private void settleAll(Matter matter, Actor actor) {
        database.createNativeQuery(
                        """
                        update flag set settled_at = :now, settled_by = :by
                        where settled_at is null and (comment_id in (:subjects) or annotation_id in (:subjects))
                        """)
                .setParameter("now", clock.instant())
                .setParameter("by", actor.id())
                .setParameter(
                        "subjects",
                        matter.opening() == null ? List.of(matter.id()) : List.of(matter.id(), matter.opening()))
                .executeUpdate();
    }

    private static News news(Topic topic, String id, Matter matter, Actor by, String words) {
        return new News(
                topic,
                id,
                matter.brief(),
                matter.mark(),
                null,
                by.id(),
                matter.path(),
                words.length() <= 400 ? words : words.substring(0, 399) + "…");
    }

    private void record(String act, Matter matter, Actor actor, Map<String, ?> before, Map<String, ?> after) {
        audit.record(new Act(
                matter.kind() + act,
                actor.id(),
                matter.team(),
                matter.brief(),
                matter.kind() + ":" + matter.id(),
                before,
                after));
    }
}
