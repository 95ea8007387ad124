package app.yeobaek.discussion;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What comments said before they were reworded. */
final class Wordings {
    private Wordings() {}

    /** Keeps what a comment says now, before it is reworded; the comment's row must be locked. */
    static void keep(EntityManager database, Comment comment) {
        database.createNativeQuery(
                        """
                        insert into comment_version (comment_id, number, body, html, written_at)
                        select :comment, count(*) + 1, :body, :html, :writtenAt from comment_version
                        where comment_id = :comment
                        """)
                .setParameter("comment", comment.id())
                .setParameter("body", comment.body())
                .setParameter("html", comment.html())
                .setParameter("writtenAt", comment.writtenAt())
                .executeUpdate();
    }

    /** All that a comment has said, oldest first; the last is what it says now. */
    static List<WordingView> of(EntityManager database, Comment comment) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select number, body, html, written_at from comment_version where comment_id = :comment order by number",
                        Object[].class)
                .setParameter("comment", comment.id())
                .getResultList();
        List<WordingView> all = new ArrayList<>();
        rows.forEach(row -> all.add(
                new WordingView(((Number) row[0]).intValue(), (String) row[1], (String) row[2], (Instant) row[3])));
        all.add(new WordingView(all.size() + 1, comment.body(), comment.html(), comment.writtenAt()));
        return all;
    }
}
