package app.yeobaek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What processes take, on Linux. Pages that several of them share are split among them (PSS), so that sums mean something. */
final class Memory {
    private Memory() {}

    static long ofProcess(long pid) {
        return megabytes(Stream.of(pid));
    }

    /** All our descendants whose command fits. */
    static long ofChildren(Predicate<String> command) {
        return megabytes(ProcessHandle.current()
                .descendants()
                .filter(it -> command.test(commandOf(it.pid())))
                .map(ProcessHandle::pid));
    }

    private static String commandOf(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static long megabytes(Stream<Long> pids) {
        return pids.mapToLong(Memory::proportionalKilobytes).sum() / 1024;
    }

    private static long proportionalKilobytes(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
            return lines.stream()
                    .filter(it -> it.startsWith("Pss:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("no memory figures for " + pid, e);
        }
    }
}
