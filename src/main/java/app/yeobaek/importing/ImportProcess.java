package app.yeobaek.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that reads one file and ends. It gets the file's path and name, writes progress and then the brief or the
 * refusal to its standard output, and dies with whoever started it: when its standard input closes.
 */
final class ImportProcess {
    static final byte PROGRESS = 'p';
    static final byte BRIEF = 'b';
    static final byte REFUSAL = 'r';

    /** Exit status when memory runs out; the JVM is told to exit by itself, but may fail in the middle. */
    static final int NO_MEMORY = 3;

    private ImportProcess() {}

    /** A refusal on its way between two processes. */
    record Refusal(NotImportable.Reason reason, String detail) {}

    /**
     * Reads the file {@code args[0]}, which its user called {@code args[1]}.
     */
    public static void main(String[] args) throws IOException {
        diesWithItsParent();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not get between the messages.
        System.setOut(System.err);
        ObjectMapper json = new ObjectMapper();
        try {
            Imported imported = Importers.read(Files.readAllBytes(Path.of(args[0])), args[1], progress(out));
            send(out, BRIEF, json.writeValueAsBytes(imported));
        } catch (NotImportable e) {
            send(out, REFUSAL, json.writeValueAsBytes(new Refusal(e.reason(), e.detail())));
        } catch (StackOverflowError e) {
            send(out, REFUSAL, json.writeValueAsBytes(new Refusal(NotImportable.Reason.TOO_COMPLEX, "")));
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(NO_MEMORY);
        }
    }

    private static Progress progress(DataOutputStream out) {
        return (step, done, all) -> {
            try {
                out.writeByte(PROGRESS);
                out.writeUTF(step.name());
                out.writeInt(done);
                out.writeInt(all);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("nobody listens any more", e);
            }
        };
    }

    private static void send(DataOutputStream out, byte kind, byte[] message) throws IOException {
        out.writeByte(kind);
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    static void diesWithItsParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever written to it; only its end counts
                        }
                    } catch (IOException e) {
                        // as good as an end
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }
}
