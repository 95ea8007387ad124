package app.yeobaek.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder that is either absent or complete: made in a workshop beside it and renamed when it is done. */
final class CompleteFolder {
    /** Fills the workshop and says which folder in it is the result. */
    interface Maker {
        Path make(Path workshop) throws IOException, InterruptedException;
    }

    private CompleteFolder() {}

    /** Promises that {@code folder} exists; two processes that ask at once make it once. */
    static Path at(Path folder, Maker maker) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        String prefix = folder.getFileName() + ".unfinished-";
        try (FileChannel channel = FileChannel.open(
                        parent.resolve(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(folder)) {
                sweep(parent, prefix); // a start that was killed may have left its workshop
                Path workshop = Files.createDirectory(
                        parent.resolve(prefix + ProcessHandle.current().pid()));
                try {
                    Files.move(maker.make(workshop), folder, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Archive.remove(workshop);
                }
            }
        }
        return folder;
    }

    private static void sweep(Path parent, String prefix) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path workshop : unfinished) {
                Archive.remove(workshop);
            }
        }
    }
}
