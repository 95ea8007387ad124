package app.yeobaek.drafting;

import app.yeobaek.brief.Original;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.SourceLines;
import app.yeobaek.importing.Cancellation;
import app.yeobaek.importing.Decoding;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.ImportDesk;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Remark;
import app.yeobaek.jobs.JobHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the file of a draft and puts what it holds on the table. */
@ApplicationScoped
class DraftReading implements JobHandler {
    static final String KIND = "draft.read";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Drafts drafts;
    private final ImportDesk desk;
    private final ReadingProgress progress;
    private final EntityManager database;
    private final Clock clock;

    /** What this node is reading. On another node a discarded draft is read to its end, and thrown away. */
    private final Map<UUID, Cancellation> reading = new ConcurrentHashMap<>();

    @Inject
    DraftReading(Drafts drafts, ImportDesk desk, ReadingProgress progress, EntityManager database, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.progress = progress;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID job, JsonNode payload) throws Exception {
        UUID id = UUID.fromString(payload.path("draft").asText());
        Optional<Original> file = QuarkusTransaction.requiringNew().call(() -> begin(id));
        if (file.isEmpty()) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        reading.put(id, cancellation);
        try {
            Imported imported = desk.read(file.get().content(), file.get().name(), progress.of(id), cancellation);
            QuarkusTransaction.requiringNew().run(() -> finish(id, imported, file.get()));
        } catch (NotImportable refusal) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, refusal));
        } finally {
            reading.remove(id);
            progress.forget(id);
        }
    }

    /** Stops reading the file of a draft, if this node is at it. */
    void cancel(UUID draft) {
        @Nullable Cancellation running = reading.get(draft);
        if (running != null) {
            running.cancel();
        }
    }

    private Optional<Original> begin(UUID id) {
        Optional<Draft> waiting =
                drafts.taken(id).filter(it -> it.state() == DraftState.WAITING || it.state() == DraftState.READING);
        waiting.ifPresent(Draft::begin);
        return waiting.map(it -> database.find(Original.class, it.original()));
    }

    private void finish(UUID id, Imported imported, Original file) {
        drafts.taken(id).filter(it -> it.state() == DraftState.READING).ifPresent(draft -> {
            Galley galley = Galley.of(
                    imported.manuscript(),
                    imported.doubts(),
                    imported.remarks().stream().map(Remark::range).toList());
            draft.wasRead(
                    galley,
                    lines(imported, file),
                    imported.remarks().isEmpty() ? null : Marginalia.stored(Marginalia.of(imported)),
                    draft.createdBy(),
                    clock.instant());
        });
    }

    private void refuse(UUID id, NotImportable refusal) {
        drafts.taken(id)
                .filter(it -> it.state() == DraftState.READING)
                .ifPresent(it -> it.refuse("import-" + refusal.reason().code(), ImportDesk.shown(refusal)));
    }

    /** The text as it came, for those formats that have lines a reader would recognise. */
    private static @Nullable String lines(Imported imported, Original file) {
        if (!imported.lines().isEmpty()) {
            return json(imported.lines());
        }
        Format format = imported.format();
        if (format != Format.TEXT && format != Format.MARKDOWN) {
            return null;
        }
        try {
            return json(SourceLines.of(Decoding.decode(file.content())).lines());
        } catch (NotImportable e) {
            return null;
        }
    }

    static List<String> lines(@Nullable String stored) {
        try {
            return stored == null ? List.of() : List.of(JSON.readValue(stored, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are JSON", e);
        }
    }
}
