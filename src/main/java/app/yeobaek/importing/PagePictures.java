package app.yeobaek.importing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws pages of a PDF as pictures, under limits: in a process of its own with a bounded heap, which is ended at the
 * deadline (decision 0011).
 */
public final class PagePictures {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int MEGABYTES = 384;
    private static final int LARGEST = 8 * 1024 * 1024;

    private PagePictures() {}

    /**
     * The pages from {@code first} to {@code last}, counted from 1, as PNG; those that cannot be drawn within the limits,
     * or that the file does not have, are missing.
     */
    public static Map<Integer, byte[]> of(byte[] pdf, int first, int last) {
        try {
            Path desk = Files.createTempDirectory("pages-");
            Path file = desk.resolve("file.pdf");
            Path complaints = desk.resolve("stderr");
            try {
                Files.write(file, pdf);
                return drawn(desk, file, complaints, first, last);
            } finally {
                try (var left = Files.list(desk)) {
                    for (Path path : left.toList()) {
                        Files.deleteIfExists(path);
                    }
                }
                Files.deleteIfExists(desk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pages could not be drawn", e);
        }
    }

    private static Map<Integer, byte[]> drawn(Path desk, Path file, Path complaints, int first, int last)
            throws IOException {
        Process process = ChildJvm.start(
                PageProcess.class,
                MEGABYTES,
                desk,
                complaints,
                file.toString(),
                String.valueOf(first),
                String.valueOf(last));
        Deadline deadline = Deadline.of(process, TIME);
        Map<Integer, byte[]> pages = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                int page = in.readInt();
                int length = in.readInt();
                if (length < 0 || length > LARGEST) {
                    return pages;
                }
                byte[] picture = in.readNBytes(length);
                if (picture.length < length) {
                    return pages;
                }
                pages.put(page, picture);
            }
        } catch (EOFException e) {
            return pages;
        } finally {
            process.destroyForcibly();
            deadline.lift();
        }
    }
}
