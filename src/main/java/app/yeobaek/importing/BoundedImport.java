package app.yeobaek.importing;

import app.yeobaek.importing.NotImportable.Reason;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Reads a file under limits: in a process of its own with a bounded heap, which is ended at the deadline or when the
 * import is cancelled (decision 0011). Short plain text, which only our own linear code touches, is read in place.
 *
 * <p>Holds no state; may be shared. How many run at once is the caller's to bound.
 */
public final class BoundedImport {
    private static final Logger LOG = Logger.getLogger(BoundedImport.class);

    /** Plain text up to here takes well under a second and a few megabytes. */
    private static final int SHORT_TEXT = 256 * 1024;

    private static final int MOST_ANSWER = 128 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BoundedImport() {}

    /**
     * Reads the file.
     *
     * @param file where it lies; only read
     * @param name what its user calls it, for a brief without title; may be empty
     * @param progress hears how far it has come, on this thread
     * @param cancellation ends the import when somebody wishes so
     * @throws NotImportable if it is no brief we can read, breaks a limit, or was cancelled
     */
    public static Imported run(Path file, String name, Limits limits, Progress progress, Cancellation cancellation)
            throws NotImportable {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw new NotImportable(Reason.TOO_LARGE, limits.bytes() / 1024 / 1024 + " MiB");
            }
            if (cancellation.isWished()) {
                throw new NotImportable(Reason.CANCELLED);
            }
            if (Files.size(file) <= SHORT_TEXT) {
                byte[] content = Files.readAllBytes(file);
                progress.at(Progress.Step.LOOKING, 0, 0);
                if (Detection.of(content) == Format.TEXT) {
                    return Importers.of(Format.TEXT).read(content, name, progress);
                }
            }
            return apart(file, name, limits, progress, cancellation);
        } catch (IOException e) {
            throw new UncheckedIOException("an import could not be run", e);
        }
    }

    private static Imported apart(Path file, String name, Limits limits, Progress progress, Cancellation cancellation)
            throws IOException, NotImportable {
        Path desk = Files.createTempDirectory("import-");
        Path complaints = desk.resolve("stderr");
        try {
            // The process and its streams are ended in the finally block below.
            Process process = ChildJvm.start(
                    ImportProcess.class,
                    limits.megabytes(),
                    desk,
                    complaints,
                    file.toAbsolutePath().toString(),
                    name);
            Deadline deadline = Deadline.of(process, limits.time());
            cancellation.stopBy(process::destroyForcibly);
            try {
                return answer(process, progress);
            } catch (EOFException e) {
                throw ended(process, deadline.isMissed(), cancellation, complaints);
            } finally {
                cancellation.stopBy(null);
                process.destroyForcibly();
                deadline.lift();
            }
        } finally {
            Files.deleteIfExists(complaints);
            Files.deleteIfExists(desk);
        }
    }

    private static Imported answer(Process process, Progress progress) throws IOException, NotImportable {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                byte kind = in.readByte();
                if (kind == ImportProcess.PROGRESS) {
                    progress.at(Progress.Step.valueOf(in.readUTF()), in.readInt(), in.readInt());
                    continue;
                }
                if (kind != ImportProcess.BRIEF && kind != ImportProcess.REFUSAL) {
                    // a JVM that runs out of memory says so on its standard output, and ends
                    throw new EOFException();
                }
                int length = in.readInt();
                if (length < 0 || length > MOST_ANSWER) {
                    throw new NotImportable(Reason.TOO_COMPLEX);
                }
                byte[] message = in.readNBytes(length);
                if (message.length < length) {
                    throw new EOFException();
                }
                if (kind == ImportProcess.BRIEF) {
                    return JSON.readValue(message, Imported.class);
                }
                ImportProcess.Refusal refusal = JSON.readValue(message, ImportProcess.Refusal.class);
                throw new NotImportable(refusal.reason(), refusal.detail());
            }
        }
    }

    /** Why a process ended without an answer. */
    private static NotImportable ended(Process process, boolean late, Cancellation cancellation, Path complaints)
            throws IOException {
        if (cancellation.isWished()) {
            return new NotImportable(Reason.CANCELLED);
        }
        int status = -1;
        try {
            status = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (late || status == ImportProcess.NO_MEMORY) {
            return new NotImportable(Reason.TOO_COMPLEX, late ? "time" : "memory");
        }
        String said = Files.readString(complaints);
        LOG.warnf("an import ended with status %d: %s", status, said.substring(0, Math.min(2000, said.length())));
        return new NotImportable(Reason.BROKEN);
    }
}
