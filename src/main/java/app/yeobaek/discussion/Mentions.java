package app.yeobaek.discussion;

import app.yeobaek.people.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is named in which comment. */
@ApplicationScoped
public class Mentions {
    private final EntityManager database;

    @Inject
    Mentions(EntityManager database) {
        this.database = database;
    }

    /** The people a comment names; members of its team when it was written. */
    public Set<UUID> of(UUID comment) {
        @SuppressWarnings("unchecked")
        List<UUID> people = database.createNativeQuery(
                        "select person_id from mention where comment_id = :comment", UUID.class)
                .setParameter("comment", comment)
                .getResultList();
        return Set.copyOf(people);
    }

    /** Finds the members of a brief's team in words; asks the database only where a name may be meant. */
    MentionReader reader(UUID brief, String words) {
        if (words.indexOf('@') < 0 && words.indexOf('＠') < 0) {
            return MentionReader.ofNobody();
        }
        return MentionReader.among(database.createQuery(
                        """
                        select new app.yeobaek.people.Member(p.id, p.name, p.handle, m.role)
                        from Brief b join Membership m on m.team = b.team join Person p on p.id = m.person
                        where b.id = :brief
                        """,
                        Member.class)
                .setParameter("brief", brief)
                .getResultList());
    }

    /**
     * Remembers whom a comment names now.
     *
     * @return who was not named in it before
     */
    Set<UUID> keep(UUID comment, Set<UUID> people, boolean isNew) {
        Set<UUID> before = isNew ? Set.of() : of(comment);
        Set<UUID> added = new HashSet<>(people);
        added.removeAll(before);
        Set<UUID> dropped = new HashSet<>(before);
        dropped.removeAll(people);
        change("insert into mention (comment_id, person_id) values (:comment, :person)", comment, added);
        change("delete from mention where comment_id = :comment and person_id = :person", comment, dropped);
        return added;
    }

    private void change(String statement, UUID comment, Collection<UUID> people) {
        for (UUID person : people) {
            database.createNativeQuery(statement)
                    .setParameter("comment", comment)
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }
}
