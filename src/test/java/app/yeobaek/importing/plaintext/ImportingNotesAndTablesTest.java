package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.importing.Doubt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Footnotes tied to their marks, tables with their cells, pull quotes apart from the text. */
class ImportingNotesAndTablesTest {

    @Test
    void superscriptsAreMarksAndLeadToTheirTexts() {
        Reading reading = Reading.of(
                "❍ 막차 시간을 늦춘 마을에서는 이용이 늘어남.¹⁾",
                "",
                "❍ 반면 첫차를 앞당긴 마을²⁾에서는 변화가 없었음.",
                "",
                "1) 다섯 마을을 석 달 동안 지켜본 결과임.",
                "",
                "2) 모두 산간 마을임.");
        assertThat(reading.texts(BlockKind.ITEM))
                .containsExactly("막차 시간을 늦춘 마을에서는 이용이 늘어남.", "반면 첫차를 앞당긴 마을에서는 변화가 없었음.");
        assertThat(reading.before("1")).endsWith("늘어남.");
        assertThat(reading.before("2")).endsWith("마을");
        assertThat(reading.texts(BlockKind.FOOTNOTE)).containsExactly("다섯 마을을 석 달 동안 지켜본 결과임.", "모두 산간 마을임.");
        assertThat(reading.manuscript().noteMarks())
                .allSatisfy(mark -> assertThat(mark.footnote()).isNotNull());
    }

    @Test
    void digitsGluedToWordsAreMarksAndRealNumbersStay() {
        Reading reading = Reading.of(
                "막차는 밤 9시에 떠난다.1 지난 3월에 시작한 시범 운행은 12월까지 이어지며, 2 두 마을이 함께한다.",
                "기사들은 새 시간표를3 반기면서도 쉬는 시간이 30분 줄었다고 말한다. 4 그럼에도 승객 7명 가운데 5명은 만족하였다.5",
                "",
                "1 평일을 기준으로 한다.",
                "",
                "2 겨울에는 쉬는 날이 많다.");
        assertThat(reading.manuscript().noteMarks())
                .extracting(mark -> mark.label())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(reading.manuscript().text())
                .contains("밤 9시에", "12월까지 이어지며, 두 마을", "새 시간표를 반기면서도", "30분 줄었다고 말한다. 그럼에도 승객 7명 가운데 5명은");
        assertThat(reading.texts(BlockKind.FOOTNOTE)).hasSize(2);
        assertThat(reading.doubts(Doubt.Question.FOOTNOTE)).isTrue();
    }

    @Test
    void numbersOfAnOutlineAreNoMarks() {
        assertThat(Reading.of(String.join("\n\n", Sample.OUTLINE)).manuscript().noteMarks())
                .isEmpty();
    }

    @Test
    void aFootnoteAtAPageEndDoesNotCutTheSentence() {
        Reading reading = Reading.of(
                "❍ 시범 마을의 주민들은 호출형 버스를 부르는 방법을 배우는 데 이틀이면 충분",
                "",
                "하다고 답하였으며,1) 처음에는 어색해하던 어르신들도 한 달 뒤에는 자녀의 도움 ",
                "",
                "1) 예순다섯 살이 넘는 주민 마흔 명에게 물음.",
                "",
                "- 2 -",
                " 없이 차를 부르게 되었음.",
                "",
                "❍ 다른 마을에서도 같은 결과를 얻음.");
        assertThat(reading.texts(BlockKind.ITEM))
                .containsExactly(
                        "시범 마을의 주민들은 호출형 버스를 부르는 방법을 배우는 데 이틀이면 충분하다고 답하였으며, 처음에는 어색해하던 어르신들도 한 달 뒤에는 자녀의 도움"
                                + " 없이 차를 부르게 되었음.",
                        "다른 마을에서도 같은 결과를 얻음.");
        assertThat(reading.texts(BlockKind.FOOTNOTE)).containsExactly("예순다섯 살이 넘는 주민 마흔 명에게 물음.");
    }

    @Test
    void tabsPartCellsAndHtmlListsBecomeLines() {
        Reading reading = Reading.of(
                "표 1. 마을별 운행 계획",
                "",
                "마을\t횟수\t비고",
                "솔밭\t4\t<p>평일</p> <ul style=\"x\"> · 장날에는 두 번 더 · 겨울에는 쉼",
                "갯마을\t6\t막차 연장",
                "",
                "자료: 마을 협의회.");
        List<Block> cells = reading.blocks(BlockKind.CELL);
        assertThat(cells).hasSize(9);
        assertThat(reading.texts(BlockKind.CELL)).contains("평일\n· 장날에는 두 번 더\n· 겨울에는 쉼", "막차 연장");
        assertThat(cells.get(0).cell())
                .satisfies(cell -> assertThat(cell.header()).isTrue());
        assertThat(reading.texts(BlockKind.CAPTION)).containsExactly("표 1. 마을별 운행 계획");
        assertThat(reading.texts(BlockKind.SOURCE)).containsExactly("자료: 마을 협의회.");
        assertThat(reading.doubts(Doubt.Question.TABLE)).isFalse();
    }

    @Test
    void aFlattenedTableKeepsItsRowsAndIsDoubted() {
        Reading reading = Reading.of(
                "❍ 단계마다 할 일을 나누어 둠.",
                "",
                "[표 1] 단계별 할 일",
                "",
                "준비",
                " 마을마다 설명회를 한 차례 이상 엶",
                " 호출 단추를 회관에 둠",
                "시행",
                " 하루 여섯 번까지 부를 수 있음",
                " 요금은 시내버스와 같게 함",
                "출처: 저자 작성.",
                "",
                "❍ 시행한 뒤 석 달마다 결과를 살핌.");
        assertThat(reading.texts(BlockKind.CELL))
                .containsExactly("준비", "마을마다 설명회를 한 차례 이상 엶\n호출 단추를 회관에 둠", "시행", "하루 여섯 번까지 부를 수 있음\n요금은 시내버스와 같게 함");
        assertThat(reading.texts(BlockKind.ITEM)).hasSize(2);
        assertThat(reading.doubts(Doubt.Question.TABLE)).isTrue();
    }

    @Test
    void aPullQuoteThatCutsASentenceIsSetApart() {
        Typesetter setter = new Typesetter(36);
        List<String> lines = new ArrayList<>(setter.wrap(Sample.LONG + " " + Sample.REPEATED + " " + Sample.SECOND));
        lines.addAll(3, new Typesetter(28).wrap(Sample.REPEATED));
        Reading reading = Reading.of(Sample.TITLE + "\n\n" + String.join("\n", lines));
        assertThat(reading.texts(BlockKind.PULL_QUOTE)).containsExactly(Sample.REPEATED);
        assertThat(reading.texts(BlockKind.PARAGRAPH)).hasSize(1);
        assertThat(Characters.withoutSpaces(reading.texts(BlockKind.PARAGRAPH).get(0)))
                .isEqualTo(Characters.withoutSpaces(Sample.LONG + Sample.REPEATED + Sample.SECOND));
    }

    @Test
    void aSummaryThatRepeatsTheTextIsNoPullQuote() {
        Reading reading = Reading.of(
                Sample.TITLE,
                "",
                "요약",
                "",
                Sample.REPEATED,
                "",
                "1. 본론",
                "",
                Sample.LONG + " " + Sample.REPEATED,
                "",
                Sample.SECOND);
        assertThat(reading.texts(BlockKind.PULL_QUOTE)).isEmpty();
    }
}
