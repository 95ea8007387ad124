package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pull quotes that the text repeats only in nearly the same words: taken for quotes by little, or left by little. */
class ImportingPullQuotesTest {
    private static final String SAID = "마을 도서관의 불빛은 책을 읽는 사람보다 집에 가기 두려운 아이를 먼저 비춘다.";
    private static final String LOOSE = "마을 도서관의 불빛은 책 읽는 어른보다 집에 가기 두려운 아이를 먼저 비춘다.";
    private static final String OTHER = "저녁 늦게까지 문을 여는 가게는 골목마다 하나씩 줄어들고 있는 형편이다.";
    private static final List<String> PROSE = List.of(
            "작은 읍의 도서관이 밤 열 시까지 문을 열기로 한 것은 지난봄의 일이다. " + SAID + " 사서들은 그 아이들의 이름을 하나둘 외우게 되었고, 빵과 우유를 나누는 자리가 생겼다.",
            "그러나 예산은 한 해치뿐이었다. 군청은 이용자의 수를 물었고 도서관은 아이들의 표정을 답으로 내놓았다. 숫자와 표정 사이에서 사업은 두 번이나 멈출 뻔하였으며, 그때마다 주민들이 모금을 하여 전기 요금을 대신 내 주었다.",
            "올해 가을에는 이웃한 세 읍의 도서관도 같은 일을 시작한다. 시작하는 방법은 저마다 다르지만 불을 켜 두는 시간만큼은 같게 하기로 뜻을 모았다.");

    /** The paragraphs set in columns, with {@code quote} after the third line of the second. */
    private static Reading interrupted(String quote) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : PROSE) {
            List<String> own = new ArrayList<>(new Typesetter(40).wrap(paragraph));
            if (paragraph.equals(PROSE.get(1))) {
                own.addAll(3, new Typesetter(28).wrap(quote));
            }
            lines.addAll(own);
            lines.add("");
        }
        return Reading.of(String.join("\n", lines));
    }

    private static List<String> squeezed(List<String> texts) {
        return texts.stream().map(Characters::withoutSpaces).toList();
    }

    @Test
    void aQuoteInNearlyTheSameWordsIsLiftedAndDoubted() {
        Reading reading = interrupted(LOOSE);
        assertThat(squeezed(reading.texts(BlockKind.PULL_QUOTE))).containsExactly(Characters.withoutSpaces(LOOSE));
        assertThat(squeezed(reading.texts(BlockKind.PARAGRAPH))).isEqualTo(squeezed(PROSE));
        Doubt doubt = doubt(reading.imported());
        assertThat(doubt.range().of(reading.manuscript().text())).startsWith("마을 도서관의 불빛은 책 읽는");
        assertThat(doubt.alternatives()).containsExactly("PARAGRAPH");
    }

    @Test
    void aQuoteInTheVeryWordsIsLiftedWithoutDoubt() {
        Reading reading = interrupted(SAID);
        assertThat(squeezed(reading.texts(BlockKind.PULL_QUOTE))).containsExactly(Characters.withoutSpaces(SAID));
        assertThat(reading.doubts(Doubt.Question.PULL_QUOTE)).isFalse();
    }

    @Test
    void linesThatSayNothingAgainStayAndRaiseNoDoubt() {
        Reading reading = interrupted(OTHER);
        assertThat(reading.texts(BlockKind.PULL_QUOTE)).isEmpty();
        assertThat(reading.doubts(Doubt.Question.PULL_QUOTE)).isFalse();
    }

    @Test
    void aShortBlockBetweenParagraphsIsLeftAndDoubted() {
        List<String> lines = new ArrayList<>();
        for (String paragraph : PROSE) {
            lines.addAll(new Typesetter(60).wrap(paragraph));
            lines.add("");
            if (paragraph.equals(PROSE.get(1))) {
                lines.addAll(new Typesetter(60).wrap(LOOSE));
                lines.add("");
            }
        }
        Reading reading = Reading.of(String.join("\n", lines));
        assertThat(reading.texts(BlockKind.PARAGRAPH)).hasSize(4);
        assertThat(doubt(reading.imported()).alternatives()).containsExactly("PULL_QUOTE");
    }

    @Test
    void aQuotationOfAFileIsAPullQuoteByLittleIfTheTextSaysNearlyTheSame() throws NotImportable {
        Imported loose = file(LOOSE);
        assertThat(loose.manuscript().blocks())
                .extracting(block -> block.kind())
                .contains(BlockKind.PULL_QUOTE);
        assertThat(doubt(loose).alternatives()).containsExactly("PARAGRAPH");
        Imported other = file(OTHER);
        assertThat(other.manuscript().blocks())
                .extracting(block -> block.kind())
                .doesNotContain(BlockKind.PULL_QUOTE);
        assertThat(other.doubts()).noneMatch(doubt -> doubt.question() == Doubt.Question.PULL_QUOTE);
    }

    private static Imported file(String quotation) throws NotImportable {
        Passages passages = new Passages();
        passages.title(MarkedText.of("밤의 도서관"));
        for (String paragraph : PROSE) {
            passages.paragraph(MarkedText.of(paragraph), Passages.Look.PLAIN);
        }
        return passages.quotation(MarkedText.of(quotation)).recover(Format.HTML, Declared.NOTHING, "file.html");
    }

    private static Doubt doubt(Imported imported) {
        List<Doubt> doubts = imported.doubts().stream()
                .filter(doubt -> doubt.question() == Doubt.Question.PULL_QUOTE)
                .toList();
        assertThat(doubts).hasSize(1);
        return doubts.get(0);
    }
}
