package app.yeobaek.importing;

import app.yeobaek.importing.NotImportable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Takes parts out of a zip under limits, so that a bomb costs no more than a large document. Every entry counts, wanted or
 * not: a stream must be inflated to be skipped.
 */
public final class Archive {
    /** Most entries. */
    public static final int MOST_ENTRIES = 10_000;

    /** Most bytes of all entries together, inflated. */
    public static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Most bytes of one wanted part. */
    public static final int MOST_PART = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private Archive() {}

    /**
     * The wanted parts by name. Of two parts with one name the first counts.
     *
     * @throws NotImportable if the zip breaks a limit, is encrypted or damaged
     */
    public static Map<String, byte[]> read(byte[] file, Predicate<String> wanted) throws NotImportable {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (++entries > MOST_ENTRIES) {
                    throw new NotImportable(Reason.TOO_LARGE, MOST_ENTRIES + " entries");
                }
                String name = entry.getName();
                if (wanted.test(name) && !parts.containsKey(name)) {
                    byte[] part = part(zip);
                    parts.put(name, part);
                    total += part.length;
                } else {
                    total += skip(zip, buffer, MOST_BYTES - total);
                }
                if (total > MOST_BYTES) {
                    throw new NotImportable(Reason.TOO_LARGE, MOST_BYTES / 1024 / 1024 + " MiB");
                }
                entry = zip.getNextEntry();
            }
        } catch (ZipException e) {
            String why = e.getMessage() == null ? "" : e.getMessage();
            throw new NotImportable(why.contains("encrypted") ? Reason.ENCRYPTED : Reason.BROKEN);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotImportable(Reason.BROKEN);
        }
        if (entries == 0) {
            throw new NotImportable(Reason.BROKEN);
        }
        return parts;
    }

    private static byte[] part(InputStream in) throws IOException, NotImportable {
        byte[] part = in.readNBytes(MOST_PART + 1);
        if (part.length > MOST_PART) {
            throw new NotImportable(Reason.TOO_LARGE, MOST_PART / 1024 / 1024 + " MiB");
        }
        return part;
    }

    private static long skip(InputStream in, byte[] buffer, long most) throws IOException {
        long skipped = 0;
        int read = in.read(buffer);
        while (read >= 0 && skipped <= most) {
            skipped += read;
            read = in.read(buffer);
        }
        return skipped;
    }
}
