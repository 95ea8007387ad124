package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not text, or not kind. */
class ImportingHostileTextTest {
    private final PlainTextImporter importer = new PlainTextImporter();

    @Test
    void everyUsualEncodingIsRead() throws NotImportable {
        String text = Sample.TITLE + "\n\n" + Sample.LONG + "\n\n" + Sample.SECOND + "\n";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("x-windows-949"), Charset.forName("EUC-KR")
        }) {
            assertThat(importer.read(text.getBytes(charset), "a.txt")
                            .manuscript()
                            .text())
                    .as(charset.name())
                    .contains(Sample.LONG);
        }
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(importer.read(marked, "a.txt").manuscript().text()).startsWith(Sample.TITLE);
    }

    @Test
    void decomposedHangulIsComposed() throws NotImportable {
        String text = Normalizer.normalize(Sample.LONG, Normalizer.Form.NFD);
        assertThat(importer.read(text, "a.txt").manuscript().text()).isEqualTo(Sample.LONG);
    }

    @Test
    void whatIsNoTextIsRefusedWithItsReason() {
        refuses(new byte[0], Reason.EMPTY, "");
        refuses(" \n\t\n\f".getBytes(StandardCharsets.UTF_8), Reason.EMPTY, "");
        refuses(new byte[PlainTextImporter.MOST_BYTES + 1], Reason.TOO_LARGE, PlainTextImporter.MOST_BYTES + " bytes");
        refuses("글\u0001\u0002\u0003".repeat(200).getBytes(StandardCharsets.UTF_8), Reason.NOT_TEXT, "");
        refuses(
                new byte[] {(byte) 0xFE, 0x20, (byte) 0xFC, (byte) 0xFD, (byte) 0xFB, 0x0A},
                Reason.ENCODING_UNKNOWN,
                "");
        String misread = new String(Sample.LONG.getBytes(Charset.forName("EUC-KR")), StandardCharsets.ISO_8859_1);
        refuses(misread.getBytes(StandardCharsets.UTF_8), Reason.DAMAGED, "");
        refuses(
                "a\n".repeat(Lines.MOST_LINES + 1).getBytes(StandardCharsets.UTF_8),
                Reason.TOO_LARGE,
                Lines.MOST_LINES + " lines");
        refuses(
                "a\tb\n".repeat(60_000).getBytes(StandardCharsets.UTF_8),
                Reason.TOO_LARGE,
                Tables.MOST_CELLS + " cells");
    }

    private void refuses(byte[] file, Reason reason, String detail) {
        assertThatExceptionOfType(NotImportable.class)
                .isThrownBy(() -> importer.read(file, "a.txt"))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).isEqualTo(detail);
                });
    }

    @Test
    void invisibleCharactersNeverReachTheText() throws NotImportable {
        String text = "\u202E❍ 숨은 \u0000글자와 \u200B방향 \u2066표시를 \uD800지운 뒤에도 글은 그대로 남음.\u2069\n";
        assertThat(importer.read(text, "a.txt").manuscript().text()).isEqualTo("숨은 글자와 방향 표시를 지운 뒤에도 글은 그대로 남음.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가",
                "- ",
                "1. ",
                "(",
                "<",
                "\"",
                "**",
                "¹",
                "1)",
                ". ",
                "<p>",
                "\t",
                "※",
                "가. ",
                "[1]",
                "http://",
                "…",
                "제1장 ",
                "a-\n",
                "표 1. 가\n",
                "\n\n\n가",
                "다고 ",
                "1 가\n",
                "가나다라마바사아자차카타파하\n",
                "· ",
                "<ul> · "
            })
    void repetitionNeitherCrashesNorTakesSuperlinearTime(String unit) {
        time(unit, 20_000);
        long once = Math.min(time(unit, 60_000), time(unit, 60_000));
        long fourfold = Math.min(time(unit, 240_000), time(unit, 240_000));
        assertThat(fourfold).as(unit).isLessThan(Math.max(once * 10, 1_500_000_000L));
    }

    private long time(String unit, int characters) {
        String text = unit.repeat(characters / unit.length());
        long start = System.nanoTime();
        try {
            assertThat(importer.read(text, "a.txt").manuscript().blocks()).isNotEmpty();
        } catch (NotImportable e) {
            assertThat(e.reason()).isIn(Reason.EMPTY, Reason.TOO_LARGE, Reason.DAMAGED);
        }
        return System.nanoTime() - start;
    }

    @Test
    void aBriefOfManyPagesTakesTimeInProportion() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(new Typesetter(60).set(Sample.OUTLINE));
        }
        long start = System.nanoTime();
        Reading reading = Reading.of(text.toString());
        assertThat(reading.blocks(BlockKind.ITEM)).hasSizeGreaterThan(5_000);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }
}
