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
import app.yeobaek.importing.SeenLine;
import app.yeobaek.jobs.JobHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the file of a draft and puts what it holds on the table. */
@ApplicationScoped
class DraftReading implements JobHandler {
    static final String KIND = "draft.read";
    private static final Logger LOG = Logger.getLogger(DraftReading.class);

    /** How often a node looks whether somebody still wants what it reads. */
    private static final int LOOK_SECONDS = 2;

    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "reading-wanted");
        thread.setDaemon(true);
        return thread;
    });

    private final Drafts drafts;
    private final ImportDesk desk;
    private final ReadingProgress progress;
    private final EntityManager database;
    private final Clock clock;

    /** What this node is reading. */
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
        ScheduledFuture<?> watch = watching.scheduleWithFixedDelay(
                () -> stopIfUnwanted(id, cancellation), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        try {
            Imported imported = desk.read(file.get().content(), file.get().name(), progress.of(id), cancellation);
            QuarkusTransaction.requiringNew().run(() -> finish(id, imported, file.get()));
        } catch (NotImportable refusal) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, refusal));
        } finally {
            watch.cancel(false);
            reading.remove(id);
            progress.forget(id);
        }
    }

    /** A draft may be thrown away on another node; this one sees it in its row. */
    private void stopIfUnwanted(UUID id, Cancellation cancellation) {
        try {
            boolean wanted = QuarkusTransaction.requiringNew()
                    .call(() -> drafts.isIn(id, DraftState.READING) || drafts.isIn(id, DraftState.WAITING));
            if (!wanted) {
                cancellation.cancel();
            }
        } catch (RuntimeException e) {
            // the database may be away for a moment; the next look tells
            LOG.debugf(e, "whether draft %s is still wanted is not known", id);
        }
    }

    /** Whether this node is reading the file of a draft. */
    boolean isReading(UUID draft) {
        return reading.containsKey(draft);
    }

    @PreDestroy
    void close() {
        watching.shutdownNow();
    }

    /** Stops reading the file of a draft at once, if this node is at it; others notice within seconds. */
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
            return SeenLines.stored(imported.lines());
        }
        Format format = imported.format();
        if (format != Format.TEXT && format != Format.MARKDOWN) {
            return null;
        }
        try {
            return SeenLines.stored(SourceLines.of(Decoding.decode(file.content())).lines().stream()
                    .map(SeenLine::new)
                    .toList());
        } catch (NotImportable e) {
            return null;
        }
    }
}
