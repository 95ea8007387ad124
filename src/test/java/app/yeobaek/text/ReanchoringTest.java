package app.yeobaek.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReanchoringTest {
    private static final String STOCK = "정부는 핵심광물의 비축 목표를 품목별로 다시 정해야 한다.";
    private static final String TEXT =
            """
            핵심광물 공급망의 과제
            요약
            조기경보의 성패는 정보를 나누는 데 달려 있다. 민간의 자료를 함께 쓰는 길을 열어야 한다.
            1. 문제
            핵심광물 공급망의 위험은 특정국 의존에서 온다. 위험은 가격이 아니라 물량에서 먼저 드러난다. 기업은 이를 알면서도 재고를 늘리지 못한다.
            비축 창고의 절반은 비어 있다. 예산이 해마다 늦게 배정되기 때문이다.
            2. 제언
            정부는 핵심광물의 비축 목표를 품목별로 다시 정해야 한다.
            국회는 비축 예산을 여러 해에 걸쳐 배정할 근거를 마련해야 한다.
            산업계는 대체 공급선의 목록을 함께 만들고 해마다 고쳐야 한다.
            3. 맺음
            권고는 한꺼번에 이루어지지 않는다. 그러나 순서를 정하면 첫걸음은 내년에도 뗄 수 있다.""";

    private static TextRange passage(String text, String words) {
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new TextRange(start, start + words.length());
    }

    private static Placement carry(String words, String after) {
        return Reanchoring.between(TEXT, after).place(passage(TEXT, words));
    }

    private static void isFound(Placement placement, Certainty certainty, String after, String words) {
        assertThat(placement.certainty()).as("%s", placement).isEqualTo(certainty);
        assertThat(placement.range()).isNotNull();
        assertThat(placement.place().of(after)).isEqualTo(words);
        assertThat(placement.candidates()).isEmpty();
    }

    @Test
    void sameTextIsTheSamePlace() {
        isFound(carry("비축 목표", TEXT), Certainty.EXACT, TEXT, "비축 목표");
    }

    @Test
    void paragraphPutInBeforeMovesNothingButOffsets() {
        String after = TEXT.replace("1. 문제\n", "1. 문제\n이 글은 세 차례의 면담을 바탕으로 썼다.\n");
        isFound(carry("비축 창고의 절반", after), Certainty.EXACT, after, "비축 창고의 절반");
    }

    @Test
    void editElsewhereInTheSentenceMakesItMoved() {
        String after = TEXT.replace("품목별로 다시 정해야", "품목과 용도별로 새로 정해야");
        isFound(carry("비축 목표", after), Certainty.MOVED, after, "비축 목표");
    }

    @Test
    void changedParticleIsCarried() {
        String after = TEXT.replace("비축 목표를 품목별로", "비축 목표는 품목별로");
        isFound(carry("핵심광물의 비축 목표를", after), Certainty.MOVED, after, "핵심광물의 비축 목표는");
    }

    @Test
    void updatedNumberIsCarried() {
        String before = TEXT + "\n2024년 예산은 312억 원이다. 집행률은 61%에 그쳤다.";
        String after = TEXT + "\n2025년 예산은 340억 원이다. 집행률은 61%에 그쳤다.";
        Placement placement = Reanchoring.between(before, after).place(passage(before, "2024년 예산은 312억 원"));
        isFound(placement, Certainty.MOVED, after, "2025년 예산은 340억 원");
    }

    @Test
    void uneditedLookAlikeDoesNotWinOverTheLightlyEditedTruePlace() {
        String after = TEXT.replace(STOCK, "정부는 핵심광물의 비축 목표를 품목별로 새로 정해야 한다.")
                .replace("민간의 자료를 함께 쓰는 길을 열어야 한다.", "민간의 자료를 함께 쓰는 길을 열어야 한다. " + STOCK);
        Placement placement = carry("핵심광물의 비축 목표를", after);
        int truth = after.lastIndexOf("핵심광물의 비축 목표를");
        assertThat(placement.certainty().isSure() ? placement.place().start() : truth)
                .isEqualTo(truth);
        assertThat(placement.place().start()).isEqualTo(truth);
    }

    @Test
    void sentenceRepeatedInTheSummaryStaysWhereItWas() {
        String after = TEXT.replace("요약\n", "요약\n" + STOCK + "\n");
        Placement placement = carry("비축 목표를 품목별로", after);
        isFound(placement, Certainty.EXACT, after, "비축 목표를 품목별로");
        assertThat(placement.place().start()).isEqualTo(after.lastIndexOf("비축 목표를 품목별로"));
    }

    @Test
    void movedSectionIsFoundWhereItWent() {
        String section = TEXT.substring(TEXT.indexOf("1. 문제\n"), TEXT.indexOf("2. 제언\n"));
        String after = TEXT.replace(section, "").replace("3. 맺음\n", section + "3. 맺음\n");
        // Which of the two sections moved is a matter of view; that both are found is not.
        boolean moved = false;
        for (String words : List.of("비축 창고의 절반은 비어 있다", "가격이 아니라 물량", "여러 해에 걸쳐")) {
            Placement placement = carry(words, after);
            isFound(placement, placement.certainty(), after, words);
            assertThat(placement.certainty().isSure()).as(words).isTrue();
            moved |= placement.certainty() == Certainty.MOVED;
        }
        assertThat(moved).isTrue();
    }

    @Test
    void deletedParagraphIsNowhere() {
        String after = TEXT.replace("비축 창고의 절반은 비어 있다. 예산이 해마다 늦게 배정되기 때문이다.\n", "");
        Placement placement = carry("비축 창고의 절반", after);
        assertThat(placement.certainty()).isEqualTo(Certainty.DETACHED);
        assertThat(placement.range()).isNull();
    }

    @Test
    void ofTwoLookAlikesTheDeletedOneIsNotPutOnTheOther() {
        String before = TEXT + "\n제1차 회의에서 정부는 예산을 10억 원 늘리기로 하였다.\n제2차 회의에서 정부는 예산을 30억 원 늘리기로 하였다.";
        String after = before.replace("제1차 회의에서 정부는 예산을 10억 원 늘리기로 하였다.\n", "");
        Placement placement = Reanchoring.between(before, after).place(passage(before, "예산을 10억 원"));
        assertThat(placement.certainty().isSure()).as("%s", placement).isFalse();
        Placement other = Reanchoring.between(before, after).place(passage(before, "예산을 30억 원"));
        isFound(other, Certainty.EXACT, after, "예산을 30억 원");
    }

    @Test
    void paragraphDoubledBesideItselfIsForAPersonToTell() {
        String line = "국회는 비축 예산을 여러 해에 걸쳐 배정할 근거를 마련해야 한다.\n";
        String after = TEXT.replace(line, line + line);
        Placement placement = carry("여러 해에 걸쳐", after);
        assertThat(placement.certainty()).isEqualTo(Certainty.UNCERTAIN);
        assertThat(placement.candidates())
                .extracting(it -> it.range().of(after))
                .contains("여러 해에 걸쳐");
        assertThat(placement.candidates()).hasSizeBetween(2, Placement.CANDIDATES);
        assertThat(placement.place()).isEqualTo(placement.candidates().get(0).range());
    }

    @Test
    void splitParagraphKeepsItsMarks() {
        String after = TEXT.replace("특정국 의존에서 온다. 위험은", "특정국 의존에서 온다.\n위험은");
        isFound(carry("가격이 아니라 물량", after), Certainty.EXACT, after, "가격이 아니라 물량");
        Placement across = carry("의존에서 온다. 위험은", after);
        assertThat(across.place()).isNotNull();
        assertThat(across.place().of(after)).isEqualTo("의존에서 온다.\n위험은");
    }

    @Test
    void twoRecommendationsMergedIntoOneKeepTheirMarksOrSayTheyAreUnsure() {
        String after = TEXT.replace(
                "다시 정해야 한다.\n국회는 비축 예산을 여러 해에 걸쳐 배정할 근거를 마련해야 한다.", "다시 정하고, 국회는 비축 예산을 여러 해에 걸쳐 배정할 근거를 마련해야 한다.");
        for (String words : List.of("비축 목표를 품목별로", "여러 해에 걸쳐")) {
            Placement placement = carry(words, after);
            assertThat(placement.place()).as(words).isNotNull();
            assertThat(placement.place().of(after)).isEqualTo(words);
        }
    }

    @Test
    void rewrittenSentenceIsUncertainAtItsPlace() {
        String after = TEXT.replace("위험은 가격이 아니라 물량에서 먼저 드러난다.", "값이 오르기 전에 이미 물건이 끊긴다는 뜻이다.");
        Placement placement = carry("가격이 아니라 물량에서", after);
        assertThat(placement.certainty().isSure()).isFalse();
        assertThat(placement.candidates()).isNotEmpty();
    }

    @Test
    void quoteAcrossBlocksIsCarriedWhole() {
        String after = TEXT.replace("1. 문제\n", "1. 문제와 배경\n");
        String words = "정해야 한다.\n국회는 비축 예산을";
        isFound(carry(words, after), Certainty.EXACT, after, words);
    }

    @Test
    void emojiBeforeTheQuoteShiftsByCodeUnits() {
        String after = "🚨🚨 " + TEXT;
        Placement placement = carry("비축 창고", after);
        isFound(placement, Certainty.EXACT, after, "비축 창고");
        assertThat(placement.place().start()).isEqualTo(TEXT.indexOf("비축 창고") + 5);
    }

    @Test
    void neverCutsAGrapheme() {
        String before = "앞선 문장은 그대로 둔다. 담당자 👩‍👩‍👧 가족과 국기 🇰🇷 표시를 확인하였다. 뒤의 문장도 그대로 둔다.";
        String after = "앞선 문장은 그대로 둔다. 담당자 👨‍👩‍👦 가족과 국기 🇰🇵 표시를 확인하였다. 뒤의 문장도 그대로 둔다.";
        for (String words : List.of("👩‍👩‍👧 가족", "국기 🇰🇷", "🇰🇷 표시")) {
            TextRange range = Reanchoring.between(before, after)
                    .place(passage(before, words))
                    .range();
            if (range != null) {
                assertThat(Graphemes.isBoundary(after, range.start())).as(words).isTrue();
                assertThat(Graphemes.isBoundary(after, range.end())).as(words).isTrue();
            }
        }
    }

    @Test
    void decomposedOldHangulStaysWhole() {
        String before = "나랏말\u110a\u119e미 中國에 달아 서로 통하지 아니한다는 구절을 인용한다.";
        String after = "서문에서는 나랏말\u110a\u119e미 中國에 달아 서로 통하지 아니한다는 구절을 길게 인용한다.";
        Placement placement = Reanchoring.between(before, after).place(passage(before, "나랏말\u110a\u119e미"));
        isFound(placement, Certainty.MOVED, after, "나랏말\u110a\u119e미");
    }

    @Test
    void repeatedFormulaeAreToldApartByTheirNeighbours() {
        String formula = "이를 위해 관계 부처 간 협의를 강화할 필요가 있다.";
        String before = IntStream.range(0, 12)
                .mapToObj(it -> "과제 " + it + "의 내용은 " + "가나다라마바사아자차카타".charAt(it) + "항에서 따로 다룬다. " + formula)
                .collect(Collectors.joining("\n"));
        String after =
                before.replace("과제 3의 내용은 라항에서 따로 다룬다. " + formula + "\n", "").replace("과제 7의", "새로 정한 과제 7의");
        Reanchoring reanchoring = Reanchoring.between(before, after);
        int from = 0;
        for (int i = 0; i < 12; i++) {
            int start = before.indexOf(formula, from);
            from = start + 1;
            Placement placement = reanchoring.place(new TextRange(start, start + formula.length()));
            if (placement.certainty().isSure()) {
                assertThat(i).isNotEqualTo(3);
                String line = after.substring(
                        after.lastIndexOf('\n', placement.place().start()) + 1,
                        placement.place().start());
                assertThat(line).contains("과제 " + i + "의");
            }
        }
        int kept = before.lastIndexOf(formula);
        assertThat(reanchoring
                        .place(new TextRange(kept, kept + formula.length()))
                        .certainty())
                .isEqualTo(Certainty.EXACT);
    }

    @Test
    void emptyTextsAndHugeLinesAreNoTrouble() {
        assertThat(Reanchoring.between("가나다", "").place(new TextRange(0, 3)).certainty())
                .isEqualTo(Certainty.DETACHED);
        assertThat(Reanchoring.between("", "가나다").place(List.of())).isEmpty();
        String same = "가".repeat(50_000);
        Placement placement = Reanchoring.between(same, same + "나").place(new TextRange(100, 110));
        assertThat(placement.certainty()).isNotNull();
        assertThatThrownBy(() -> Reanchoring.between("가", "나").place(new TextRange(0, 2)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static final String STOCKS = "1. 현황\n비축한 물량이 부족하고 비축의 기준이 낡았음.\n2. 제언\n민간의 자료를 함께 쓰는 길을 열어야 한다.";

    private static Placement inStocks(String passage, String reworded) {
        int start = STOCKS.indexOf(passage);
        return Reanchoring.between(STOCKS, STOCKS.replace("기준이 낡았음", reworded))
                .place(new TextRange(start, start + passage.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"기준이 2015년에 낡았음", "기준이 2015년에 멈췄음", "기준이 너무 낡은 것임"})
    void sentenceRewordedAtItsEndReachesToItsNeighbour(String reworded) {
        String sentence = "비축한 물량이 부족하고 비축의 기준이 낡았음.";
        Placement placement = inStocks(sentence, reworded);
        assertThat(placement.certainty()).isEqualTo(Certainty.MOVED);
        assertThat(placement.place().of(STOCKS.replace("기준이 낡았음", reworded)))
                .isEqualTo(sentence.replace("기준이 낡았음", reworded));
    }

    @Test
    void halfRewordedWordsAreUncertainAndTheCandidateIsAllThatBecameOfThem() {
        Placement placement = inStocks("비축의 기준이 낡았음", "기준이 2015년에 멈췄음");
        assertThat(placement.certainty()).isEqualTo(Certainty.UNCERTAIN);
        assertThat(placement.candidates().get(0).range().of(STOCKS.replace("기준이 낡았음", "기준이 2015년에 멈췄음")))
                .isEqualTo("비축의 기준이 2015년에 멈췄음");
    }
}
