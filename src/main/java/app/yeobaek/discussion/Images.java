package app.yeobaek.discussion;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Pictures in comments. Whoever sent one sees it; everyone else sees it only through a comment that shows it and that they may
 * read. What no comment shows after a day is forgotten.
 */
@ApplicationScoped
class Images {
    /** Pictures that one person may have waiting for a comment. */
    private static final int UNUSED = 30;

    private static final Duration KEPT_UNUSED = Duration.ofDays(1);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final EntityManager database;
    private final Briefs briefs;
    private final Clock clock;
    /** Decoding takes a hundred megabytes at worst; a node must bear all that may happen at once. */
    private final Semaphore decoding = new Semaphore(AT_ONCE, true);

    @Inject
    Images(EntityManager database, Briefs briefs, Clock clock) {
        this.database = database;
        this.briefs = briefs;
        this.clock = clock;
    }

    /** A picture with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    record Shown(String mediaType, byte[] content) {}

    /**
     * Keeps a picture for the comments on a brief.
     *
     * @throws Problem 404, 403, 429 if too many wait for a comment, 503 if too many are being read, and as {@link Picture#of}
     */
    ImageView keep(UUID brief, byte[] content, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> admit(brief, actor));
        Picture picture = read(content);
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            Access access = admit(brief, actor);
            database.createNativeQuery(
                            """
                            insert into image (id, brief_id, owner_id, media_type, width, height, content, created_at)
                            values (:id, :brief, :owner, :type, :width, :height, :content, :now)
                            """)
                    .setParameter("id", id)
                    .setParameter("brief", access.brief().id())
                    .setParameter("owner", actor.id())
                    .setParameter("type", picture.mediaType())
                    .setParameter("width", picture.width())
                    .setParameter("height", picture.height())
                    .setParameter("content", picture.bytes())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        });
        return ImageView.of(id, picture);
    }

    /** A picture that the actor may see; 404 if there is none for them. What a hidden comment shows, only its owner and leads see. */
    Shown readableBy(Actor actor, UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select i.media_type, i.content, m.role, i.owner_id = :actor or exists (
                            select 1 from comment_image ci join comment c on c.id = ci.comment_id join thread t on t.id = c.thread_id
                            where ci.image_id = i.id and c.deleted_at is null and c.hidden_at is null
                              and (t.audience is null or t.audience = :actor))
                        from image i
                        join brief b on b.id = i.brief_id
                        join membership m on m.team_id = b.team_id and m.person_id = :actor
                        where i.id = :id and (i.owner_id = :actor or exists (
                            select 1 from comment_image ci join comment c on c.id = ci.comment_id join thread t on t.id = c.thread_id
                            where ci.image_id = i.id and c.deleted_at is null and (t.audience is null or t.audience = :actor)))
                        """,
                        Object[].class)
                .setParameter("id", id)
                .setParameter("actor", actor.id())
                .getResultList();
        return rows.stream()
                .filter(row -> (Boolean) row[3] || Permissions.may(Role.valueOf((String) row[2]), Permission.MODERATE))
                .findFirst()
                .map(row -> new Shown((String) row[0], (byte[]) row[1]))
                .orElseThrow(Problem::notFound);
    }

    /** Remembers which pictures a comment shows: its author's own, and those of the same brief that they may see anyway. */
    void tie(Comment comment, Set<UUID> images, boolean isNew) {
        if (!isNew) {
            database.createNativeQuery("delete from comment_image where comment_id = :comment")
                    .setParameter("comment", comment.id())
                    .executeUpdate();
        }
        if (images.isEmpty()) {
            return;
        }
        // Whoever writes the address of somebody's private picture must not open it to the team by that.
        database.createNativeQuery(
                        """
                        insert into comment_image (comment_id, image_id)
                        select :comment, i.id from image i
                        where i.id = any(:images) and i.brief_id = :brief and (i.owner_id = :author or exists (
                            select 1 from comment_image ci join comment c on c.id = ci.comment_id join thread t on t.id = c.thread_id
                            where ci.image_id = i.id and c.deleted_at is null and c.hidden_at is null and t.audience is null))
                        """)
                .setParameter("comment", comment.id())
                .setParameter("images", images.toArray(UUID[]::new))
                .setParameter("brief", comment.brief())
                .setParameter("author", comment.author())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forgetUnused() {
        database.createNativeQuery(
                        """
                        delete from image i where i.created_at < :before
                          and not exists (select 1 from comment_image ci where ci.image_id = i.id)
                          and not exists (select 1 from unsent u where u.person_id = i.owner_id
                                          and position(cast(i.id as text) in cast(u.draft as text)) > 0)
                          and not exists (select 1 from comment_version v where position(cast(i.id as text) in v.body) > 0)
                        """)
                .setParameter("before", clock.instant().minus(KEPT_UNUSED))
                .executeUpdate();
    }

    private Access admit(UUID brief, Actor actor) {
        Access access = briefs.readableBy(actor, brief);
        access.require(Permission.KEEP_PRIVATE_MARKS);
        Number unused = (Number) database.createNativeQuery(
                        """
                        select count(*) from image i where i.owner_id = :owner
                          and not exists (select 1 from comment_image ci where ci.image_id = i.id)
                        """)
                .setParameter("owner", actor.id())
                .getSingleResult();
        if (unused.intValue() >= UNUSED) {
            throw Problem.of(429, "images-unused", UNUSED);
        }
        return access;
    }

    private Picture read(byte[] content) {
        try {
            if (!decoding.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "images-busy");
            }
        } catch (InterruptedException e) {
            java.lang.Thread.currentThread().interrupt();
            throw Problem.of(503, "images-busy");
        }
        try {
            return Picture.of(content);
        } finally {
            decoding.release();
        }
    }
}
