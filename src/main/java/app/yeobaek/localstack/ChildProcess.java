package app.yeobaek.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A process that lives no longer than this one: where the system can promise it, it ends even when this process is killed;
 * everywhere, the next start finds what is left of it.
 */
final class ChildProcess {
    private static final Duration GRACE = Duration.ofSeconds(15);
    // The death signal follows the thread that started the child, so that thread must never end.
    private static final ThreadPoolExecutor STARTER =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "localstack-starter");
                thread.setDaemon(true);
                return thread;
            });

    private static final Deque<ChildProcess> STARTED = new ArrayDeque<>();
    private static volatile boolean anyStarted;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::stopAll, "localstack-stop"));
    }

    /** How a process is asked to end. */
    enum Farewell {
        /** The usual request. */
        TERM,
        /** What PostgreSQL takes as: end now and cleanly, without waiting for clients. */
        INT
    }

    private final String name;
    private final Folders folders;
    private final Farewell farewell;
    private final Process process;

    private ChildProcess(String name, Folders folders, Farewell farewell, Process process) {
        this.name = name;
        this.folders = folders;
        this.farewell = farewell;
        this.process = process;
    }

    /** Starts {@code command}, away from the terminal's signals, its output in the log named after it. */
    static ChildProcess start(
            String name, Folders folders, Farewell farewell, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = folders.log(name);
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, folders.log(name + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> line = new ArrayList<>();
        if (onPath("setsid")) {
            line.add("setsid"); // Ctrl-C must reach us first, so that we can stop things in their order
        }
        line.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return start(name, folders, farewell, builder);
    }

    /** Starts {@code command} on this terminal: it shares its input, its output and its signals. */
    static ChildProcess startInForeground(
            String name, Folders folders, List<String> command, Map<String, String> environment, Path directory)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().directory(directory.toFile());
        builder.environment().putAll(environment);
        return start(name, folders, Farewell.TERM, builder);
    }

    private static synchronized ChildProcess start(
            String name, Folders folders, Farewell farewell, ProcessBuilder builder) throws IOException {
        Process process = spawn(builder);
        ChildProcess child = new ChildProcess(name, folders, farewell, process);
        STARTED.push(child);
        anyStarted = true;
        Path file = folders.processRecord(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                "%d %d %s".formatted(process.pid(), startOf(process.toHandle()).toEpochMilli(), farewell));
        return child;
    }

    /** Stops every process that was started here and still lives, the latest first. */
    static synchronized void stopAll() {
        List.copyOf(STARTED).forEach(ChildProcess::stop);
    }

    /** Whether there was ever anything to stop. */
    static boolean anyStarted() {
        return anyStarted;
    }

    private static Process spawn(ProcessBuilder builder) throws IOException {
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException failure) {
            throw new IOException("cannot start " + builder.command().get(0), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** What to put before a command so that it gets {@code farewell} when this process dies, where the system can do that. */
    static List<String> dyingWithUs(Farewell farewell) {
        return onPath("setpriv") ? List.of("setpriv", "--pdeathsig", farewell.name()) : List.of();
    }

    static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The java program that runs this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Ends what an earlier launcher, killed without a chance to clean up, may have left behind under {@code name}. */
    static void endLeftover(String name, Folders folders) throws IOException {
        Path file = folders.processRecord(name);
        if (!Files.exists(file)) {
            return;
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        if (words.length == 3) {
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            Optional<ProcessHandle> leftover = ProcessHandle.of(Long.parseLong(words[0]))
                    // A number may have been given to another process since; the start time is only as fine as the
                    // system clock.
                    .filter(handle ->
                            Duration.between(started, startOf(handle)).abs().toMillis() < 2000);
            if (leftover.isPresent()) {
                end(leftover.get(), Farewell.valueOf(words[2]));
            }
        }
        Files.deleteIfExists(file);
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private static void end(ProcessHandle handle, Farewell farewell) {
        if (farewell == Farewell.TERM || !signal(handle, farewell)) {
            handle.destroy();
        }
        if (!ends(handle, GRACE)) {
            handle.destroyForcibly();
            ends(handle, GRACE);
        }
    }

    // Java itself can send no other signal than TERM and KILL.
    private static boolean signal(ProcessHandle handle, Farewell farewell) {
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(farewell, handle.pid())).start();
            return true;
        } catch (IOException noShell) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle handle, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (handle.isAlive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !handle.isAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    /** Asks the process to end, and insists after a while. */
    void stop() {
        synchronized (ChildProcess.class) {
            end(process.toHandle(), farewell);
            reap();
            STARTED.remove(this);
        }
        try {
            Files.deleteIfExists(folders.processRecord(name));
        } catch (IOException harmless) {
            // The next start sees that no such process lives.
        }
    }

    // The process is gone a moment before Java has taken notice of its exit code.
    private void reap() {
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws a {@link Trouble} with the last lines of the log if the process has ended. */
    void requireAlive() {
        if (!isAlive()) {
            throw died();
        }
    }

    Trouble died() {
        return new Trouble("The process \"%s\" ended by itself (exit code %d). The last lines of %s:%n%s"
                .formatted(name, process.exitValue(), folders.log(name), lastLines(folders.log(name), 15)));
    }

    static String lastLines(Path log, int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }
}
