package app.yeobaek.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who wishes to be deleted. Admins see it and do it, or decline; it ends by itself when the person leaves. */
@ApplicationScoped
public class DeletionRequests {
    private static final int NOTE = 1_000;
    private static final int SHOWN = 200;

    private final EntityManager database;
    private final Clock clock;

    @Inject
    DeletionRequests(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A wish to be deleted.
     *
     * @param subject their account's id at the identity provider
     * @param words what is to become of what they wrote
     * @param note a word to the admins, possibly empty
     */
    public record Request(UUID person, String subject, String name, Instant askedAt, Words words, String note) {}

    /** The open ones, the oldest first; at most 200, whoever waits longest being among them. */
    public List<Request> open() {
        return found("true", new UUID(0, 0));
    }

    /** A person's open request. */
    public Optional<Request> of(UUID person) {
        return found("r.person_id = :person", person).stream().findFirst();
    }

    /** Asks, or asks otherwise than before; a note is cut at 1000 UTF-16 code units. In the transaction at hand. */
    public void ask(UUID person, Words words, String note) {
        database.createNativeQuery(
                        """
                        insert into deletion_request (person_id, asked_at, words, note) values (:person, :now, :words, :note)
                        on conflict (person_id) do update set words = excluded.words, note = excluded.note
                        """)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .setParameter("words", words.name())
                .setParameter("note", note.length() > NOTE ? note.substring(0, NOTE) : note)
                .executeUpdate();
    }

    /** Ends a request without a departure, in the transaction at hand; whether there was one. */
    public boolean end(UUID person) {
        return database.createNativeQuery("delete from deletion_request where person_id = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    private List<Request> found(String which, UUID person) {
        var query = database.createNativeQuery(
                """
                select r.person_id, p.subject, p.name, r.asked_at, r.words, r.note
                from deletion_request r join person p on p.id = r.person_id
                where p.departed_at is null and %s order by r.asked_at, r.person_id
                """
                        .formatted(which),
                Object[].class);
        if (which.contains(":person")) {
            query.setParameter("person", person);
        }
        List<Object[]> rows = query.setMaxResults(SHOWN).getResultList();
        return rows.stream()
                .map(row -> new Request(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] instanceof Instant at ? at : ((OffsetDateTime) row[3]).toInstant(),
                        Words.valueOf((String) row[4]),
                        (String) row[5]))
                .toList();
    }
}
