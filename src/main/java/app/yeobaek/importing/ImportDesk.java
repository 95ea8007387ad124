package app.yeobaek.importing;

import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Original;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes in a file for a team: reads it, and publishes the brief it holds together with the file. */
@ApplicationScoped
public class ImportDesk {
    private static final Logger LOG = Logger.getLogger(ImportDesk.class);

    /** Reading a brief takes a processor and memory; more at once would only be slower. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NAME_LIMIT = 200;

    private final Briefs briefs;
    private final Teams teams;
    private final Clock clock;
    private final Turns turns = new Turns(AT_ONCE, PATIENCE);

    @Inject
    ImportDesk(Briefs briefs, Teams teams, Clock clock) {
        this.briefs = briefs;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * Takes in one file. All of it is stored or nothing.
     *
     * @param name the file's name, or empty for pasted text
     * @throws Problem 404, 403 if the actor may not import for the team, 413 or 422 with the reason if it is no brief we
     *     can read, 503 if too many are being read
     */
    public Brief take(UUID team, byte[] file, String name, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> teams.require(Permission.IMPORT_BRIEF, team, actor));
        String shortName = plain(name);
        Imported imported;
        try {
            imported = read(file, shortName, Progress.UNSEEN, new Cancellation());
        } catch (NotImportable e) {
            LOG.debugf("not imported: %s", e.getMessage());
            int status = e.reason() == NotImportable.Reason.TOO_LARGE ? 413 : 422;
            throw Problem.of(status, "import-" + e.reason().code(), shown(e));
        }
        Original original = new Original(shortName, imported.format().mediaType(), file);
        return QuarkusTransaction.requiringNew().call(() -> {
            teams.require(Permission.IMPORT_BRIEF, team, actor);
            return briefs.publish(team, imported.manuscript(), original, actor, clock.instant());
        });
    }

    /**
     * Reads a file under the usual limits, without storing anything. Waits for its turn.
     *
     * @param name what its user calls it, already {@link #plain}
     * @throws NotImportable if it is no brief we can read, or if somebody cancelled
     * @throws Problem 503 if too many are being read
     */
    public Imported read(byte[] file, String name, Progress progress, Cancellation cancellation) throws NotImportable {
        return turns.take(() -> readNow(file, name, progress, cancellation));
    }

    private static Imported readNow(byte[] file, String name, Progress progress, Cancellation cancellation)
            throws NotImportable {
        try {
            Path copy = Files.createTempFile("import-", ".file");
            try {
                Files.write(copy, file);
                return BoundedImport.run(copy, name, Limits.USUAL, progress, cancellation);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be laid out for reading", e);
        }
    }

    /** The detail of a refusal as people say it: they know a format by its capitals. */
    public static String shown(NotImportable refusal) {
        boolean format =
                refusal.reason() == NotImportable.Reason.BINARY || refusal.reason() == NotImportable.Reason.OLD_FORMAT;
        return format ? refusal.detail().toUpperCase(Locale.ROOT) : refusal.detail();
    }

    /** What a file is, by its content; of a file that we cannot read, only that it is one. */
    public static String mediaType(byte[] file) {
        try {
            return Detection.of(file).mediaType();
        } catch (NotImportable e) {
            return "application/octet-stream";
        }
    }

    /** The last part of a path, without control characters: a name to show and to give back on download. */
    public static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String kept = shown.isEmpty() ? "brief.txt" : shown;
        return kept.length() <= NAME_LIMIT ? kept : kept.substring(kept.length() - NAME_LIMIT);
    }
}
