package app.yeobaek.localstack;

import java.nio.file.Path;

/**
 * Where a stack keeps its things.
 *
 * @param programs downloaded and unpacked programs, shared by all stacks of a working copy
 * @param data databases, secrets and logs of one stack
 */
public record Folders(Path programs, Path data) {
    /** The folders of {@code ./run} in the working copy {@code root}. */
    public static Folders of(Path root) {
        Path local = root.toAbsolutePath().normalize().resolve(".local");
        return new Folders(local, local);
    }

    /** The folders of the test stack in the working copy {@code root}. */
    public static Folders forTests(Path root) {
        Path local = root.toAbsolutePath().normalize().resolve(".local");
        return new Folders(local, local.resolve("test"));
    }

    Path download() {
        return programs.resolve("download");
    }

    /** The packaged application that {@code ./run} starts. */
    Path application() {
        return programs.resolve("build/quarkus-app/quarkus-run.jar");
    }

    Path postgresData() {
        return data.resolve("postgres");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    // Among the data that it speaks of, so that it cannot outlive them.
    Path realmFingerprint() {
        return postgresData().resolve("yeobaek-realm.sha256");
    }

    /** Where the mail server puts what it is sent, a file for each mail. */
    public Path mail() {
        return data.resolve("mail");
    }

    Path lock() {
        return data.resolve("running.lock");
    }

    Path log(String process) {
        return data.resolve("logs").resolve(process + ".log");
    }

    Path processRecord(String process) {
        return data.resolve("processes").resolve(process);
    }
}
