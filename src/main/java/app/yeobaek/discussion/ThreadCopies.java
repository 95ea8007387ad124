package app.yeobaek.discussion;

import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Threads that come along where a mark is copied: the same words by the same people, at the time they were said. */
@ApplicationScoped
public class ThreadCopies {
    private final EntityManager database;
    private final Threads threads;

    @Inject
    ThreadCopies(EntityManager database, Threads threads) {
        this.database = database;
        this.threads = threads;
    }

    /**
     * Whether everyone who spoke in a thread could read it elsewhere.
     *
     * @param brief where it would be
     * @param audience the one person who could read it there, or null for the team
     */
    public boolean mayCome(UUID thread, UUID brief, @Nullable UUID audience) {
        String outsiders = audience == null
                ? """
                  select count(*) from comment c where c.thread_id = :thread and c.deleted_at is null and not exists (
                    select 1 from brief b join membership m on m.team_id = b.team_id
                    where b.id = :brief and m.person_id = c.author_id)
                  """
                : "select count(*) from comment c where c.thread_id = :thread and c.deleted_at is null"
                        + " and c.author_id <> :audience and cast(:brief as uuid) is not null";
        var query = database.createNativeQuery(outsiders)
                .setParameter("thread", thread)
                .setParameter("brief", brief);
        if (audience != null) {
            query.setParameter("audience", audience);
        }
        return ((Number) query.getSingleResult()).longValue() == 0;
    }

    /**
     * What somebody said first in a thread, in Markdown, or null if nothing.
     *
     * @throws Problem 409 if it is hidden: nobody says again by a copy what a lead has hidden
     */
    @Nullable
    public String firstWords(UUID thread, UUID person) {
        @Nullable
        Comment first = comments(thread).stream()
                .filter(it -> it.author().equals(person))
                .findFirst()
                .orElse(null);
        if (first != null && first.isHidden()) {
            throw Problem.of(409, "mark-hidden");
        }
        return first == null ? null : first.body();
    }

    /**
     * Copies what was said in a thread, without what is hidden, to the thread of another subject; to tell of it is left to the
     * caller.
     *
     * @param skipped the author whose first comment the copy has already, or null
     */
    public void copy(UUID from, Discussions.Subject to, @Nullable UUID skipped) {
        List<Comment> said = comments(from);
        @Nullable
        Comment first = said.stream()
                .filter(it -> it.author().equals(skipped))
                .findFirst()
                .orElse(null);
        if (first != null) {
            // It was said when it was said; as a change of its own, so that whoever has heard of it already hears this
            // too.
            database.createNativeQuery(
                            "update comment set created_at = :then, version = version + 1 where thread_id = :thread")
                    .setParameter("then", first.createdAt())
                    .setParameter("thread", to.id())
                    .executeUpdate();
        }
        for (Comment comment : said) {
            if (comment == first || comment.isHidden()) {
                continue;
            }
            threads.begun(to);
            database.createNativeQuery(
                            """
                            insert into comment (id, thread_id, brief_id, author_id, body, html, created_at, edited_at, credit_name, credit_source, credit_written, version)
                            select :id, :thread, :brief, author_id, body, html, created_at, edited_at,
                                   credit_name, credit_source, credit_written, 0 from comment where id = :from
                            """)
                    .setParameter("id", Ids.next())
                    .setParameter("thread", to.id())
                    .setParameter("brief", to.brief())
                    .setParameter("from", comment.id())
                    .executeUpdate();
        }
    }

    private List<Comment> comments(UUID thread) {
        return database.createQuery(
                        "from Comment c where c.thread = :thread and c.deletedAt is null order by c.createdAt, c.id",
                        Comment.class)
                .setParameter("thread", thread)
                .getResultList();
    }
}
