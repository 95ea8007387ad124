package app.yeobaek.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.plaintext.CleanBrief;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import app.yeobaek.importing.plaintext.Press;
import app.yeobaek.importing.plaintext.Proof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole briefs go out in a format with structure and come back as they were. */
class DownloadRoundTripTest {
    static Stream<Arguments> briefs() {
        List<Arguments> all = new ArrayList<>();
        for (String name : CleanBrief.NAMES) {
            all.add(Arguments.of(name, DownloadFormat.DOCX));
            all.add(Arguments.of(name, DownloadFormat.HTML));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("briefs")
    void comesBackAsItWentOut(String name, DownloadFormat format) throws IOException, NotImportable {
        CleanBrief brief = CleanBrief.of(name);
        Manuscript before = new PlainTextImporter()
                .read(Press.plain(400).print(brief), "brief.txt")
                .manuscript();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(before, out);
        Imported back = Importers.read(out.toByteArray(), "brief", Progress.UNSEEN);
        Proof proof = Proof.of(brief, back);
        for (String figure : List.of(
                "headings", "paragraphs", "items", "notes", "captions", "sources", "quotes", "cells", "footnotes")) {
            assertThat(proof.figure(figure)).as(figure + proof.faults()).isEqualTo(1.0);
        }
        assertThat(back.manuscript().metadata().title())
                .isEqualTo(before.metadata().title());
        assertThat(back.manuscript().recommendations()).hasSameSizeAs(before.recommendations());
    }
}
