package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTest {
    private static final byte[] CONTENT = "여백".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void zipEntryOutsideTheDestinationIsRefused() throws IOException {
        InputStream archive = zip("../outside");
        assertThatThrownBy(() -> Archive.unpackZip(archive, folder.resolve("in")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void tarEntryOutsideTheDestinationIsRefused() throws IOException {
        InputStream archive = tarXz(new TarArchiveEntry("../outside"));
        assertThatThrownBy(() -> Archive.unpackTarXz(archive, folder.resolve("in")))
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void linkThatLeadsOutIsRefused() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../outside");
        InputStream archive = tarXz(link);
        assertThatThrownBy(() -> Archive.unpackTarXz(archive, folder.resolve("in")))
                .hasMessageContaining("outside");
    }

    @Test
    void filesArriveWithContentModeAndLinks() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/program");
        program.setMode(0755);
        Archive.unpackTarXz(tarXz(program), folder);
        assertThat(folder.resolve("bin/program")).hasBinaryContent(CONTENT).isExecutable();

        TarArchiveEntry link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../bin/program");
        Archive.unpackTarXz(tarXz(link), folder);
        assertThat(folder.resolve("lib/link")).hasBinaryContent(CONTENT);

        Archive.unpackZip(zip("zip/file"), folder);
        assertThat(folder.resolve("zip/file")).hasBinaryContent(CONTENT);
    }

    @Test
    void removalTakesLinksButNotWhatTheyPointTo() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Path removed = Files.createDirectory(folder.resolve("removed"));
        Files.createSymbolicLink(removed.resolve("link"), kept);
        Archive.remove(removed);
        assertThat(removed).doesNotExist();
        assertThat(kept).isDirectory();
    }

    private static InputStream zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(CONTENT);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream tarXz(TarArchiveEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            entry.setSize(entry.isSymbolicLink() ? 0 : CONTENT.length);
            tar.putArchiveEntry(entry);
            if (!entry.isSymbolicLink()) {
                tar.write(CONTENT);
            }
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
