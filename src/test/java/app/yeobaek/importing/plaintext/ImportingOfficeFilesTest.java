package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.Importers;
import app.yeobaek.importing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own briefs as people type them in Word and Hangul: by styles, by typed glyphs, by numbering. All comes back. */
class ImportingOfficeFilesTest {
    static Stream<Arguments> wordFiles() {
        List<Arguments> all = new ArrayList<>();
        for (String name : CleanBrief.NAMES) {
            for (WordFile.Habit habit : WordFile.Habit.values()) {
                all.add(Arguments.of(name, habit));
            }
        }
        return all.stream();
    }

    static Stream<Arguments> hangulFiles() {
        return CleanBrief.NAMES.stream()
                .flatMap(name -> Stream.of(Arguments.of(name, true), Arguments.of(name, false)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wordFiles")
    void wordFilesComeBackWhole(String name, WordFile.Habit habit) throws Exception {
        comesBackWhole(name, Format.DOCX, WordFile.of(CleanBrief.of(name), habit));
    }

    @ParameterizedTest(name = "{0}, styled {1}")
    @MethodSource("hangulFiles")
    void hangulFilesComeBackWhole(String name, boolean styled) throws Exception {
        comesBackWhole(name, Format.HWPX, HangulFile.of(CleanBrief.of(name), styled));
    }

    private static void comesBackWhole(String name, Format format, byte[] file) throws Exception {
        Imported imported = Importers.read(file, name, Progress.UNSEEN);
        assertThat(imported.format()).isEqualTo(format);
        assertThat(imported.manuscript().text()).doesNotContain("꾸민 연구원");
        Proof proof = Proof.of(CleanBrief.of(name), imported);
        for (Map.Entry<String, Double> figure : proof.figures().entrySet()) {
            switch (figure.getKey()) {
                case "cells of text" -> assertThat(figure.getValue()).isPositive();
                case "wrong spaces", "recommendations too many" ->
                    assertThat(figure.getValue()).as("" + proof.faults()).isZero();
                default ->
                    assertThat(figure.getValue())
                            .as(figure.getKey() + proof.faults())
                            .isEqualTo(1.0);
            }
        }
    }
}
