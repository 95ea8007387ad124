package app.yeobaek.annotation;

import app.yeobaek.annotation.TrashView.ThrownMark;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.discussion.ThrownComment;
import app.yeobaek.people.People;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was deleted in a brief: one's own, and for those who may restore it the team's. */
@ApplicationScoped
public class Trash {
    private static final int SHOWN = 200;

    private final EntityManager database;
    private final Briefs briefs;
    private final Discussions discussions;
    private final People people;

    @Inject
    Trash(EntityManager database, Briefs briefs, Discussions discussions, People people) {
        this.database = database;
        this.briefs = briefs;
        this.discussions = discussions;
        this.people = people;
    }

    /** The newest of what the actor may bring back in a brief; 404 if they may not read it. */
    public TrashView in(UUID brief, Actor actor) {
        Access access = briefs.readableBy(actor, brief);
        boolean all = access.may(Permission.RESTORE_ANY);
        List<ThrownMark> marks = marks(brief, actor, all);
        List<ThrownComment> comments = discussions.thrownAway(brief, actor, all, SHOWN);
        Set<UUID> named = new HashSet<>();
        marks.forEach(it -> named.add(it.author()));
        comments.forEach(it -> named.add(it.author()));
        return new TrashView(marks, comments, people.shown(named));
    }

    private List<ThrownMark> marks(UUID brief, Actor actor, boolean all) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select a.id, a.kind, a.visibility, a.author_id, a.deleted_at,
                          (select left(p.exact, 400) from anchor p where p.annotation_id = a.id
                           order by p.revision_id desc, p.ordinal limit 1),
                          (select left(c.body, 400) from comment c where c.thread_id = a.id and c.deleted_at is null
                           order by c.created_at, c.id limit 1)
                        from annotation a where a.brief_id = :brief and a.deleted_at is not null
                          and (a.author_id = :actor or (:all and a.visibility = 'TEAM'))
                        order by a.deleted_at desc, a.id limit :limit
                        """,
                        Object[].class)
                .setParameter("brief", brief)
                .setParameter("actor", actor.id())
                .setParameter("all", all)
                .setParameter("limit", SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new ThrownMark(
                        (UUID) row[0],
                        Kind.valueOf((String) row[1]),
                        Visibility.valueOf((String) row[2]),
                        (UUID) row[3],
                        (String) row[5],
                        (String) row[6],
                        (Instant) row[4]))
                .toList();
    }
}
