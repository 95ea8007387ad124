package app.yeobaek.personal;

import app.yeobaek.jobs.JobHandler;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Everything that is somebody's own, in one archive of JSON files, made by a job and kept for some days. */
@ApplicationScoped
class OwnArchive implements JobHandler {
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager database;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    OwnArchive(EntityManager database, Jobs jobs, ObjectMapper json, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    /** The latest archive: whether it is ready, and until when it can be fetched. */
    record State(UUID id, boolean ready, Instant expiresAt) {}

    /**
     * Asks for an archive.
     *
     * @throws Problem 409 {@code archive-waiting} if one is being made
     */
    @Transactional
    UUID ask(Actor actor) {
        if (latest(actor).filter(it -> !it.ready()).isPresent()) {
            throw Problem.of(409, "archive-waiting");
        }
        UUID id = Ids.next();
        database.createNativeQuery(
                        """
                        insert into personal_archive (id, person_id, asked_at, expires_at)
                        values (:id, :person, :now, :expires)
                        """)
                .setParameter("id", id)
                .setParameter("person", actor.id())
                .setParameter("now", clock.instant())
                .setParameter("expires", clock.instant().plus(KEPT))
                .executeUpdate();
        jobs.enqueue(kind(), json.createObjectNode().put("archive", id.toString()), clock.instant());
        return id;
    }

    @Transactional
    Optional<State> latest(Actor actor) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select id, ready_at is not null, expires_at from personal_archive
                        where person_id = :person and expires_at > :now order by asked_at desc limit 1
                        """,
                        Object[].class)
                .setParameter("person", actor.id())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst().map(it -> new State((UUID) it[0], (Boolean) it[1], instant(it[2])));
    }

    /** The bytes of one's own archive, once it is ready. */
    @Transactional
    Optional<byte[]> content(Actor actor, UUID id) {
        @SuppressWarnings("unchecked")
        List<byte[]> rows = database.createNativeQuery(
                        """
                        select content from personal_archive
                        where id = :id and person_id = :person and ready_at is not null and expires_at > :now
                        """,
                        byte[].class)
                .setParameter("id", id)
                .setParameter("person", actor.id())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst();
    }

    @Override
    public String kind() {
        return "personal.archive";
    }

    @Override
    public void run(UUID job, JsonNode payload) throws IOException {
        UUID id = UUID.fromString(payload.path("archive").asText());
        Optional<UUID> person = QuarkusTransaction.requiringNew().call(() -> personOf(id));
        if (person.isEmpty()) {
            // They left meanwhile, and their archive with them.
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : OwnRecords.FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(QuarkusTransaction.requiringNew()
                        .call(() -> rows(file.getValue(), person.get()))
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update personal_archive set content = :content, ready_at = :now where id = :id")
                .setParameter("content", bytes.toByteArray())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate());
    }

    private Optional<UUID> personOf(UUID archive) {
        @SuppressWarnings("unchecked")
        List<UUID> rows = database.createNativeQuery(
                        "select person_id from personal_archive where id = :id", UUID.class)
                .setParameter("id", archive)
                .getResultList();
        return rows.stream().findFirst();
    }

    private String rows(String query, UUID person) {
        Object all = database.createNativeQuery(
                        "select coalesce(jsonb_pretty(jsonb_agg(to_jsonb(x))), '[]') from (" + query + ") as x")
                .setParameter("person", person)
                .getSingleResult();
        return String.valueOf(all);
    }

    private static Instant instant(@Nullable Object time) {
        return time instanceof Instant it ? it : ((OffsetDateTime) java.util.Objects.requireNonNull(time)).toInstant();
    }
}
