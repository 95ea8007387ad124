package app.yeobaek.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, and how to call them on this machine.
 *
 * @param bin the folder of initdb, pg_ctl and postgres
 * @param cloak what to put before each call, because PostgreSQL refuses to run as root
 * @param owner the user to whom the data must belong, if not to the one who runs this
 */
record PostgresPrograms(Path bin, List<String> cloak, Optional<String> owner) {
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    // Where Debian and its descendants keep every installed major version.
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    /** The programs that came with the build or, where they cannot run, those installed on the machine. */
    static PostgresPrograms find(Folders folders) throws IOException, InterruptedException {
        List<PostgresPrograms> candidates = candidates(bundled(folders), installed(), isRoot());
        for (PostgresPrograms candidate : candidates) {
            if (candidate.run()) {
                return candidate;
            }
        }
        throw new Trouble(
                isRoot()
                        ? "PostgreSQL refuses to run as root, and this machine allows no way around it (unshare -U, setpriv): start ./run as an ordinary user, or install PostgreSQL (apt-get install postgresql)."
                        : "No PostgreSQL for this machine came with the build, and none is installed: install it (apt-get install postgresql).");
    }

    static List<PostgresPrograms> candidates(Optional<Path> bundled, Optional<Path> installed, boolean root) {
        List<PostgresPrograms> candidates = new ArrayList<>();
        if (root) {
            bundled.ifPresent(
                    bin -> candidates.add(new PostgresPrograms(bin, List.of("unshare", "-U"), Optional.empty())));
            bundled.ifPresent(bin -> candidates.add(as("nobody", bin)));
            installed.ifPresent(bin -> candidates.add(as("postgres", bin)));
        } else {
            bundled.ifPresent(bin -> candidates.add(new PostgresPrograms(bin, List.of(), Optional.empty())));
            installed.ifPresent(bin -> candidates.add(new PostgresPrograms(bin, List.of(), Optional.empty())));
        }
        return candidates;
    }

    private static PostgresPrograms as(String user, Path bin) {
        return new PostgresPrograms(
                bin, List.of("setpriv", "--reuid", user, "--clear-groups", "--inh-caps=-all"), Optional.of(user));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> bundled(Folders folders) throws IOException, InterruptedException {
        URL archive = PostgresPrograms.class.getResource("/" + archiveName());
        if (archive == null) {
            return Optional.empty();
        }
        // The archive lies in a jar whose name carries the version.
        Matcher version = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!").matcher(archive.toString());
        Path home = folders.programs().resolve("postgres-" + (version.find() ? version.group(1) : "bundled"));
        CompleteFolder.at(home, workshop -> {
            Path unpacked = workshop.resolve("postgres");
            try (InputStream in = archive.openStream()) {
                Archive.unpackTarXz(in, unpacked);
            }
            return unpacked;
        });
        return Optional.of(home.resolve("bin"));
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparingDouble(PostgresPrograms::number))
                    .map(version -> version.resolve("bin"));
        }
    }

    private static double number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(name) : 0;
    }

    /** The command line of one of the programs. */
    List<String> command(String program, String... arguments) {
        List<String> line = new ArrayList<>(cloak);
        line.add(bin.resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private boolean run() {
        try {
            major();
            return true;
        } catch (IOException doesNotRun) {
            return false;
        }
    }

    /** The major version, as the programs themselves tell it. */
    String major() throws IOException {
        Process process = new ProcessBuilder(command("postgres", "--version"))
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher major = MAJOR.matcher(answer);
        if (!major.find()) {
            throw new IOException(answer);
        }
        return major.group(1);
    }

    /** Runs one of the programs to its end, with its output in {@code log}. */
    void call(Path log, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Trouble("PostgreSQL's %s failed. The last lines of %s:%n%s"
                    .formatted(
                            bin.relativize(Path.of(command.get(cloak.size()))), log, ChildProcess.lastLines(log, 15)));
        }
    }
}
