package app.yeobaek.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What suites of quote matching ask (the text-quote cases of Apache Annotator, the match-quote cases of the Hypothesis client),
 * asked of ours in our words: quotes at the edges, without context, repeated, across blocks, beside what is hard to count.
 */
class QuoteMatchingTest {
    private static final String FORMULA = "이를 위해 관계 부처 간 협의를 강화할 필요가 있다.";
    private static final String TEXT =
            """
            핵심광물 공급망의 과제
            위험은 가격이 아니라 물량에서 먼저 드러난다. 이를 위해 관계 부처 간 협의를 강화할 필요가 있다.
            비축 창고의 절반은 비어 있다. 예산이 해마다 늦게 배정되기 때문이다. 이를 위해 관계 부처 간 협의를 강화할 필요가 있다.
            참고: (주)한국광물[12] "비축률 61.5%" $3.2억 C:\\자료 — Strategic Minerals Act (2023).
            권고는 한꺼번에 이루어지지 않는다. 이를 위해 관계 부처 간 협의를 강화할 필요가 있다.""";

    private static TextRange nth(String text, String words, int which) {
        int at = -1;
        for (int i = 0; i < which; i++) {
            at = text.indexOf(words, at + 1);
            assertThat(at).as("%s, number %d", words, which).isNotNegative();
        }
        return new TextRange(at, at + words.length());
    }

    private static Arguments found(String what, String words, int which, String after, String wordsNow, int whichNow) {
        return Arguments.of(what, words, which, after, wordsNow, whichNow);
    }

    static Stream<Arguments> quotesThatAreThere() {
        String fresh = "새로 넣은 문단이다. 앞의 글과 뒤의 글은 그대로 둔다.\n";
        return Stream.of(
                found("at the very start", "핵심광물", 1, TEXT + "\n끝.", "핵심광물", 1),
                found("at the very start of a text that begins anew", "핵심광물", 1, fresh + TEXT, "핵심광물", 1),
                found("at the very end", "필요가 있다.", 3, fresh + TEXT, "필요가 있다.", 3),
                found("at the very end of a text that goes on", "필요가 있다.", 3, TEXT + " 그렇다.", "필요가 있다.", 3),
                found("the first of three", FORMULA, 1, fresh + TEXT, FORMULA, 1),
                found("the second of three", FORMULA, 2, fresh + TEXT, FORMULA, 2),
                found("the last of three, the first being gone", FORMULA, 3, without("위험은", 1), FORMULA, 2),
                found("a paragraph put in between", FORMULA, 2, TEXT.replace("비축 창고", fresh + "비축 창고"), FORMULA, 2),
                found("a paragraph taken out before", "예산이 해마다", 1, without("위험은", 1), "예산이 해마다", 1),
                found("across blocks", "있다.\n비축 창고의", 1, fresh + TEXT, "있다.\n비축 창고의", 1),
                found(
                        "across three blocks",
                        "드러난다. " + FORMULA + "\n비축 창고의 절반",
                        1,
                        fresh + TEXT,
                        "드러난다. " + FORMULA + "\n비축 창고의 절반",
                        1),
                found("after an emoji of many code units", "비축 창고", 1, "👩‍👩‍👧‍👦🇰🇷 " + TEXT, "비축 창고", 1),
                found("beside an emoji put in", "비축 창고", 1, TEXT.replace("비축 창고", "🚨비축 창고"), "비축 창고", 1),
                found("signs that patterns are made of", "(주)한국광물[12]", 1, fresh + TEXT, "(주)한국광물[12]", 1),
                found("a backslash and a dollar", "$3.2억 C:\\자료", 1, fresh + TEXT, "$3.2억 C:\\자료", 1),
                found("quotation marks and a point", "\"비축률 61.5%\"", 1, fresh + TEXT, "\"비축률 61.5%\"", 1),
                found(
                        "Latin words among Hangul",
                        "Strategic Minerals Act",
                        1,
                        fresh + TEXT,
                        "Strategic Minerals Act",
                        1),
                found("a particle changed", "가격이 아니라 물량에서", 1, TEXT.replace("물량에서 먼저", "물량에서도 먼저"), "가격이 아니라 물량에서", 1),
                found("a particle changed in it", "창고의 절반은", 1, TEXT.replace("절반은", "절반이"), "창고의 절반이", 1),
                found("a word put into it", "절반은 비어 있다", 1, TEXT.replace("절반은 비어", "절반은 이미 비어"), "절반은 이미 비어 있다", 1),
                found("a space more", "해마다 늦게 배정되기", 1, TEXT.replace("늦게 배정", "늦게  배정"), "해마다 늦게  배정되기", 1),
                found(
                        "a paragraph cut before it",
                        "예산이 해마다 늦게",
                        1,
                        TEXT.replace("있다. 예산이", "있다.\n예산이"),
                        "예산이 해마다 늦게",
                        1),
                found("two paragraphs made one", "비축 창고의 절반", 1, TEXT.replace("있다.\n비축", "있다. 비축"), "비축 창고의 절반", 1),
                found("all of the text", TEXT, 1, TEXT + "\n" + fresh, TEXT, 1),
                found("a whole line", line("비축 창고"), 1, fresh + TEXT, line("비축 창고"), 1));
    }

    private static String line(String words) {
        return TEXT.lines().filter(it -> it.contains(words)).findFirst().orElseThrow();
    }

    private static String without(String words, int lines) {
        int start = TEXT.lastIndexOf('\n', TEXT.indexOf(words)) + 1;
        int end = start;
        for (int i = 0; i < lines; i++) {
            end = TEXT.indexOf('\n', end) + 1;
        }
        return TEXT.substring(0, start) + TEXT.substring(end);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void quotesThatAreThere(String what, String words, int which, String after, String wordsNow, int whichNow) {
        Placement placement = Reanchoring.between(TEXT, after).place(nth(TEXT, words, which));
        assertThat(placement.certainty().isSure()).as("%s", placement).isTrue();
        assertThat(placement.range()).isEqualTo(nth(after, wordsNow, whichNow));
    }

    static Stream<Arguments> quotesThatAreNotThere() {
        return Stream.of(
                Arguments.of("its paragraph is gone, its formula stands elsewhere", FORMULA, 2, without("비축 창고", 1)),
                Arguments.of("its paragraph is gone", "예산이 해마다", 1, without("비축 창고", 1)),
                Arguments.of("nothing is left", "비축 창고", 1, "전혀 다른 글이다."),
                Arguments.of("only the title is left", FORMULA, 1, "핵심광물 공급망의 과제"),
                Arguments.of(
                        "its sentence was said in other words",
                        "예산이 해마다 늦게 배정되기",
                        1,
                        TEXT.replace("예산이 해마다 늦게 배정되기 때문이다.", "돈이 제때 오지 않아서 그렇게 되었다.")),
                Arguments.of(
                        "its paragraph stands twice, one beside the other",
                        "비축 창고의 절반",
                        1,
                        TEXT.replace(line("비축 창고"), line("비축 창고") + "\n" + line("비축 창고"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void quotesThatAreNotThere(String what, String words, int which, String after) {
        Placement placement = Reanchoring.between(TEXT, after).place(nth(TEXT, words, which));
        assertThat(placement.certainty().isSure()).as("%s", placement).isFalse();
    }

    @Test
    void decomposedTextIsAnotherTextUntilItIsComposed() {
        String decomposed = Normalizer.normalize("앞줄이다.\n" + TEXT, Normalizer.Form.NFD);
        assertThat(decomposed).doesNotContain("비축 창고");
        String composed = Normalizer.normalize(decomposed, Normalizer.Form.NFC);
        Placement placement = Reanchoring.between(TEXT, composed).place(nth(TEXT, "비축 창고", 1));
        assertThat(placement.place()).isEqualTo(nth(composed, "비축 창고", 1));
    }

    @Test
    void quoteWithoutAnyContextAndOneInALineOfAMegabyte() {
        Placement alone = Reanchoring.between("비축 목표", "비축 목표를").place(new TextRange(0, 5));
        assertThat(alone.place()).isEqualTo(new TextRange(0, 5));
        String filler = "가나다라마바사 아자차카타파하 ".repeat(20_000);
        String before = filler + "여기에만 있는 낱말들의 줄" + filler;
        String after = "새 " + before;
        TextRange passage = nth(before, "있는 낱말들의", 1);
        Placement placement = Reanchoring.between(before, after).place(passage);
        assertThat(placement.certainty().isSure()).isTrue();
        assertThat(placement.place().start()).isEqualTo(passage.start() + 2);
    }
}
