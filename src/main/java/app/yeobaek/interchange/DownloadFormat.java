package app.yeobaek.interchange;

import app.yeobaek.brief.Manuscript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that briefs are given out in. */
enum DownloadFormat {
    TXT("text/plain;charset=UTF-8") {
        @Override
        void write(Manuscript manuscript, OutputStream out) throws IOException {
            out.write(PlainText.of(manuscript).getBytes(StandardCharsets.UTF_8));
        }
    },
    HTML("text/html;charset=UTF-8") {
        @Override
        void write(Manuscript manuscript, OutputStream out) throws IOException {
            out.write(StandaloneHtml.of(manuscript).getBytes(StandardCharsets.UTF_8));
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        void write(Manuscript manuscript, OutputStream out) throws IOException {
            WordDocument.write(manuscript, out);
        }
    };

    private final String mediaType;

    DownloadFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract void write(Manuscript manuscript, OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DownloadFormat> called(String extension) {
        return Arrays.stream(values())
                .filter(it -> it.extension().equals(extension))
                .findFirst();
    }
}
