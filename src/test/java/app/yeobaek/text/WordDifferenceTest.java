package app.yeobaek.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    /** Removed words in [-…-], added ones in {+…+}. */
    private static String shown(String before, String after) {
        return WordDifference.between(before, after).pieces().stream()
                .map(it -> switch (it.change()) {
                    case SAME -> it.words();
                    case REMOVED -> "[-" + it.words() + "-]";
                    case ADDED -> "{+" + it.words() + "+}";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "정부는 예산을 늘린다. | 정부가 예산을 늘린다. | 정부[-는-]{+가+} 예산을 늘린다.",
                "정부는 예산을 늘린다. | 정부가 예산도 늘렸다. | 정부[-는-]{+가+} 예산[-을-]{+도+} 늘[-린-]{+렸+}다.",
                "2025년 예산은 3,200억 원이다 | 2026년 예산은 3,450억 원이다 | [-2025-]{+2026+}년 예산은 [-3,200-]{+3,450+}억 원이다",
                "공급 망을 다시 본다 | 공급망을 다시 본다 | 공급[- -]망을 다시 본다",
                "공급망을 다시 본다 | 공급 망을 다시 본다 | 공급{+ +}망을 다시 본다",
                "핵심광물의 비축을 늘린다 | 핵심광물의 전략 비축을 늘린다 | 핵심광물의 {+전략 +}비축을 늘린다",
                "조기에 경보를 낸다 | 한 달 안에 각국과 나눈다 | [-조기에 경보를 낸다-]{+한 달 안에 각국과 나눈다+}",
                "새로운 policy가 필요하다 | 새로운 policies가 필요하다 | 새로운 [-policy-]{+policies+}가 필요하다",
                "비축을 늘린다. | 비축을 늘린다! | 비축을 늘린다[-.-]{+!+}",
                "가족 👨‍👩‍👧 지원 | 가족 👨‍👩‍👦 지원 | 가족 [-👨‍👩‍👧-]{+👨‍👩‍👦+} 지원",
                "정책, 예산. 끝 | 정 책, 예산. 끝 | 정{+ +}책, 예산. 끝",
                "정부는 관련 제도를 고친다 | 세제는 관계 부처가 고친다 | [-정부는 관련 제도를-]{+세제는 관계 부처가+} 고친다",
                "미국은 참여한다 | 중국은 참여한다 | [-미국은-]{+중국은+} 참여한다",
                "한미일 공조 | 한·미·일 공조 | 한{+·+}미{+·+}일 공조",
            })
    void differenceReadsAsAPersonWouldMarkIt(String before, String after, String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @Test
    void nothingBecomesSomethingAndBack() {
        assertThat(shown("", "새 문단")).isEqualTo("{+새 문단+}");
        assertThat(shown("옛 문단", "")).isEqualTo("[-옛 문단-]");
        assertThat(WordDifference.between("", "").pieces()).isEmpty();
        assertThat(WordDifference.between("", "").likeness()).isEqualTo(1);
    }

    @Test
    void paragraphThatWasSplitShowsTheBreak() {
        assertThat(shown("첫 문장이다. 둘째 문장이다.", "첫 문장이다.\n둘째 문장이다.")).isEqualTo("첫 문장이다.[- -]{+\n+}둘째 문장이다.");
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(
                        "정부는",
                        "정부가",
                        "예산을",
                        "예산",
                        " ",
                        " ",
                        "  ",
                        ".",
                        ",",
                        "\n",
                        "2025",
                        "3.5%",
                        "policy",
                        "👨‍👩‍👧",
                        "e\u0301",
                        "\u1112\u1161\u11ab",
                        "é",
                        "한",
                        "국",
                        "\ud83d",
                        "\udc00",
                        "🇰🇷",
                        "\r\n",
                        "\u200d",
                        "(",
                        "」")
                .list()
                .ofMaxSize(40)
                .map(it -> String.join("", it));
    }

    @Property
    void bothWordingsCanBeReadFromTheDifference(@ForAll("prose") String before, @ForAll("prose") String after) {
        WordDifference difference = WordDifference.between(before, after);
        assertThat(difference.before()).isEqualTo(before);
        assertThat(difference.after()).isEqualTo(after);
        assertThat(difference.isEmpty()).isEqualTo(before.equals(after));
        assertThat(difference.likeness()).isBetween(0.0, 1.0);
        assertThat(difference.pieces()).noneMatch(it -> it.words().isEmpty());
    }

    @Property
    void removedStandsBeforeAddedAndNeighboursDiffer(@ForAll("prose") String before, @ForAll("prose") String after) {
        WordDifference.Change last = null;
        for (WordDifference.Piece piece : WordDifference.between(before, after).pieces()) {
            assertThat(piece.change()).isNotEqualTo(last);
            if (last == WordDifference.Change.ADDED) {
                assertThat(piece.change()).isEqualTo(WordDifference.Change.SAME);
            }
            last = piece.change();
        }
    }

    @Property
    void noClusterIsCut(@ForAll("prose") String before, @ForAll("prose") String after) {
        int inBefore = 0;
        int inAfter = 0;
        for (WordDifference.Piece piece : WordDifference.between(before, after).pieces()) {
            inBefore += piece.change() == WordDifference.Change.ADDED
                    ? 0
                    : piece.words().length();
            inAfter += piece.change() == WordDifference.Change.REMOVED
                    ? 0
                    : piece.words().length();
            assertThat(isBorder(before, inBefore))
                    .as("%s at %d", before, inBefore)
                    .isTrue();
            assertThat(isBorder(after, inAfter)).as("%s at %d", after, inAfter).isTrue();
        }
    }

    private static boolean isBorder(String text, int offset) {
        return offset == text.length()
                || Pattern.compile("\\X").matcher(text).results().anyMatch(it -> it.start() == offset);
    }

    @Test
    void longAndHostileTextsTakeBoundedTime() {
        Random random = new Random(7);
        String shuffled = IntStream.range(0, 25_000)
                .mapToObj(i -> "말" + random.nextInt(400))
                .collect(Collectors.joining(" "));
        String others = IntStream.range(0, 25_000)
                .mapToObj(i -> "말" + random.nextInt(400))
                .collect(Collectors.joining(" "));
        String same = "가".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(WordDifference.between(shuffled, others).after()).isEqualTo(others);
            assertThat(WordDifference.between(same, same + "나").after()).endsWith("나");
            assertThat(WordDifference.between("a ".repeat(50_000), "b ".repeat(50_000))
                            .likeness())
                    .isLessThan(0.9);
            assertThat(WordDifference.between(".".repeat(60_000), ",.".repeat(30_000))
                            .before())
                    .hasSize(60_000);
        });
    }
}
