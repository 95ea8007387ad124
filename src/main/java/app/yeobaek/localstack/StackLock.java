package app.yeobaek.localstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held while a stack runs on a data folder; the system lets go of it however the process ends. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says who holds it. */
    static StackLock take(Folders folders, Ports ports) throws IOException {
        Path file = folders.lock();
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Trouble("A stack already runs on %s (process and port: %s); stop it first, or use it."
                    .formatted(folders.data(), Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap("%d %d%n"
                .formatted(ProcessHandle.current().pid(), ports.application())
                .getBytes(StandardCharsets.UTF_8)));
        return new StackLock(channel);
    }

    /** Whether a process holds the lock, this one or another. */
    static boolean isHeld(Folders folders) throws IOException {
        if (!Files.exists(folders.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folders.lock(), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The ports of the stack that last ran on {@code folders}, if there was one. */
    static Optional<Ports> lastPorts(Folders folders) throws IOException {
        if (!Files.exists(folders.lock())) {
            return Optional.empty();
        }
        String[] words = Files.readString(folders.lock()).strip().split(" ", -1);
        return words.length == 2 ? Optional.of(new Ports(Integer.parseInt(words[1]))) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
