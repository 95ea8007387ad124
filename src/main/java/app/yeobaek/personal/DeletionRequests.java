package app.yeobaek.personal;

import app.yeobaek.people.Words;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** That somebody wishes to be deleted; admins see it, and do it. */
final class DeletionRequests {
    private static final int NOTE = 1_000;

    private DeletionRequests() {}

    static boolean isAsked(EntityManager database, UUID person) {
        return (Boolean)
                database.createNativeQuery("select exists (select 1 from deletion_request where person_id = :person)")
                        .setParameter("person", person)
                        .getSingleResult();
    }

    static void ask(EntityManager database, UUID person, Words words, String note, Instant now) {
        database.createNativeQuery(
                        """
                        insert into deletion_request (person_id, asked_at, words, note) values (:person, :now, :words, :note)
                        on conflict (person_id) do update set words = excluded.words, note = excluded.note
                        """)
                .setParameter("person", person)
                .setParameter("now", now)
                .setParameter("words", words.name())
                .setParameter("note", note.length() > NOTE ? note.substring(0, NOTE) : note)
                .executeUpdate();
    }

    static void withdraw(EntityManager database, UUID person) {
        database.createNativeQuery("delete from deletion_request where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
