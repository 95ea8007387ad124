package app.yeobaek.moderation;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.discussion.Hiding;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets members ask for help and leads give it. */
@ApplicationScoped
class Moderation {
    private static final int LISTED = 200;

    private final EntityManager database;
    private final Hiding hiding;
    private final Teams teams;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Moderation(
            EntityManager database,
            Hiding hiding,
            Teams teams,
            Notifications notifications,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.hiding = hiding;
        this.teams = teams;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the team's leads to look at a comment. Asking again while they have not yet says it in other words.
     *
     * @throws Problem 404, 403, 409 if it is one's own
     */
    void flag(UUID comment, String reason, Actor actor) {
        Hiding.Held held = hiding.held(comment, actor);
        held.access().require(Permission.FLAG);
        if (held.author().equals(actor.id())) {
            throw Problem.of(409, "own-words");
        }
        UUID team = held.access().brief().team();
        UUID id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into flag (id, comment_id, team_id, brief_id, by_id, reason, created_at)
                        values (:id, :comment, :team, :brief, :by, :reason, :now)
                        on conflict (comment_id, by_id) do update
                            set reason = excluded.reason, created_at = excluded.created_at, settled_at = null, settled_by = null
                        """)
                .setParameter("id", id)
                .setParameter("comment", comment)
                .setParameter("team", team)
                .setParameter("brief", held.brief())
                .setParameter("by", actor.id())
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
        List<UUID> leads = teams.members(team).stream()
                .filter(it -> it.role() == Role.LEAD)
                .map(it -> it.id())
                .toList();
        notifications.tell(news(Topic.FLAG, "flag:" + id, held, actor, reason), leads);
        record("comment.flag", held, actor, Map.of(), Map.of("reason", reason));
    }

    /** Hides a comment; its author is told why. Flags on it are settled with it. */
    void hide(UUID comment, String reason, Actor actor) {
        Hiding.Held held = hiding.hide(comment, reason, actor);
        settleAll(comment, actor);
        Instant now = clock.instant();
        notifications.tell(
                news(Topic.MODERATION, "hidden:" + comment + ":" + now, held, actor, reason), List.of(held.author()));
        record("comment.hide", held, actor, Map.of("words", held.body()), Map.of("reason", reason));
    }

    /** Shows a comment again; its author is told. */
    void show(UUID comment, Actor actor) {
        Hiding.Held before = hiding.held(comment, actor);
        Hiding.Held held = hiding.show(comment, actor);
        if (before.hiddenAt() == null) {
            return;
        }
        notifications.tell(
                news(Topic.MODERATION, "shown:" + comment + ":" + clock.instant(), held, actor, ""),
                List.of(held.author()));
        record("comment.show", held, actor, Map.of("reason", String.valueOf(before.reason())), Map.of());
    }

    /**
     * Why a comment is hidden, and what it said: for its author and for leads.
     *
     * @throws Problem 404 if it is not hidden, 403 for everyone else
     */
    Hiding.Held hidden(UUID comment, Actor actor) {
        Hiding.Held held = hiding.held(comment, actor);
        if (held.hiddenAt() == null) {
            throw Problem.notFound();
        }
        if (!held.author().equals(actor.id())) {
            held.access().require(Permission.MODERATE);
        }
        return held;
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
                select f.id, f.comment_id, c.thread_id, f.brief_id, b.title, p.name, a.name, c.body, f.reason, f.created_at, false
                from flag f join comment c on c.id = f.comment_id join brief b on b.id = f.brief_id
                join person p on p.id = f.by_id join person a on a.id = c.author_id
                where f.team_id = :team and f.settled_at is null and c.deleted_at is null
                order by f.created_at limit :limit
                """,
                team);
    }

    /** What is hidden in a team, the latest first. */
    List<FlagView> hiddenIn(UUID team, Actor actor) {
        teams.require(Permission.MODERATE, team, actor);
        return views(
                """
                select c.id, c.id, c.thread_id, c.brief_id, b.title, p.name, a.name, c.body, c.hidden_reason, c.hidden_at, true
                from brief b join comment c on c.brief_id = b.id and c.hidden_at is not null
                join person p on p.id = c.hidden_by join person a on a.id = c.author_id
                where b.team_id = :team and c.deleted_at is null order by c.hidden_at desc limit :limit
                """,
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

    private void settleAll(UUID comment, Actor actor) {
        database.createNativeQuery(
                        "update flag set settled_at = :now, settled_by = :by where comment_id = :comment and settled_at is null")
                .setParameter("now", clock.instant())
                .setParameter("by", actor.id())
                .setParameter("comment", comment)
                .executeUpdate();
    }

    private static News news(Topic topic, String id, Hiding.Held held, @Nullable Actor by, String words) {
        return new News(
                topic,
                id,
                held.brief(),
                held.thread(),
                null,
                by == null ? null : by.id(),
                "/briefs/" + held.brief() + "?mark=" + held.thread() + "&reply=" + held.comment(),
                words.length() <= 400 ? words : words.substring(0, 399) + "…");
    }

    private void record(String action, Hiding.Held held, Actor actor, Map<String, ?> before, Map<String, ?> after) {
        audit.record(new Act(
                action,
                actor.id(),
                held.access().brief().team(),
                held.brief(),
                "comment:" + held.comment(),
                before,
                after));
    }
}
