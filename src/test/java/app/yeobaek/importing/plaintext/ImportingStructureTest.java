package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.importing.Doubt;
import org.junit.jupiter.api.Test;

/** Headings, items, notes, front matter, contents, summary, recommendations. */
class ImportingStructureTest {

    @Test
    void headingsTakeTheirLevelFromTheNumberingInUse() {
        Reading reading = Reading.of(String.join("\n\n", Sample.OUTLINE));
        assertThat(reading.levels(BlockKind.HEADING))
                .containsExactly(
                        "1 Ⅰ. 줄어드는 승객과 사라지는 노선", "2 1. 악순환의 구조", "2 2. 지금까지의 대책", "1 Ⅱ. 부르면 오는 버스", "2 1. 호출형 운행의 가능성");
        assertThat(reading.blocks(BlockKind.ITEM)).extracting(Block::level).containsExactly(1, 2, 2, 1, 1, 2, 1, 2, 1);
        assertThat(reading.blocks(BlockKind.ITEM)).extracting(Block::marker).contains("❍", "-");
        assertThat(reading.blocks(BlockKind.NOTE)).extracting(Block::level).containsExactly(3);
    }

    @Test
    void aSentenceEndingAtALineStartIsNoMarker() {
        Reading reading = Reading.of(
                "가. 첫째 마당",
                "",
                "바람이 많이 부는 날에는 배가 뜨지 않으므로 섬 주민은 뭍에서 하룻밤을 더 묵어야 하는 일이 잦",
                "다. 그래서 섬 주민들은 대합실 곁에 작은 쉼터를 두어 달라고 여러 해 동안 군에 부탁해 오고 있으",
                "며, 군에서도 그 뜻을 받아들여 올해 안에 쉼터를 짓기로 하였다.",
                "",
                "나. 둘째 마당",
                "",
                "쉼터가 생기면 막차를 놓친 사람도 안심할 수 있다.");
        assertThat(reading.texts(BlockKind.HEADING)).containsExactly("가. 첫째 마당", "나. 둘째 마당");
        assertThat(reading.texts(BlockKind.PARAGRAPH)).hasSize(2);
        assertThat(reading.manuscript().text()).contains("일이 잦다. 그래서");
    }

    @Test
    void aTriangleInsideASentenceOpensNoItem() {
        Reading reading = Reading.of(
                "❍ 협의회는 △ 노선의 통합, △ 요금의 단일화, △ 정류장의 정비를 올해의 과제로 정하고 다섯 마을의",
                "대표와 함께 △ 마을버스의 공동 운영, △ 기사의 공동 채용에 관하여 의논하기로 함.");
        assertThat(reading.texts(BlockKind.ITEM)).hasSize(1);
    }

    @Test
    void nestingShownOnlyByOneSpaceIsKept() {
        Reading reading = Reading.of(
                "■ 첫 갈래는 길의 문제로, 좁은 길을 넓히는 일이 오래 미루어져 왔음.",
                "",
                "- 길이 좁으면 큰 차가 들어오지 못함.",
                " - 작은 차는 한 번에 열두 명만 태울 수 있음.",
                "- 길을 넓히려면 땅 주인의 동의가 필요함.",
                " - 동의를 얻는 데 평균 두 해가 걸림.");
        assertThat(reading.blocks(BlockKind.ITEM)).extracting(Block::level).containsExactly(1, 2, 3, 2, 3);
    }

    @Test
    void frontMatterIsReadOnlyWhereTheTextSaysSo() {
        Reading reading = Reading.of(
                "누리길교통연구원",
                "누리길 이슈브리프 2026-03",
                "",
                Sample.TITLE,
                "",
                "한여울 (누리길교통연구원 선임연구위원)",
                "",
                "2026. 3. 19.",
                "",
                "요약",
                "",
                "❍ 지난 2월 7일에 열린 모임에서 시골 버스의 앞날을 의논함.",
                "",
                "1. 배경",
                "",
                "❍ 버스는 줄고 기다림은 길어짐.");
        assertThat(reading.manuscript().metadata().title()).isEqualTo(Sample.TITLE);
        assertThat(reading.manuscript().metadata().authors()).containsExactly("한여울");
        assertThat(reading.manuscript().metadata().publisher()).isEqualTo("누리길교통연구원");
        assertThat(reading.manuscript().metadata().published()).isEqualTo("2026-03-19");
        assertThat(reading.manuscript().metadata().language()).isEqualTo("ko");
        assertThat(reading.texts(BlockKind.MASTHEAD)).hasSize(4);
        Block summary = reading.blocks(BlockKind.SUMMARY).get(0);
        assertThat(reading.text(summary)).startsWith("요약").endsWith("의논함.");
    }

    @Test
    void aTitleThatSpeaksOfBriefsIsNotTakenForTheSeries() {
        Reading reading = Reading.of(
                "누리 정책브리프 2026-07",
                "",
                "누구나 읽는 브리프",
                "",
                "한여울 (누리길교통연구원 선임연구위원)",
                "",
                "1. 배경",
                "",
                "❍ 버스는 줄고 기다림은 길어짐.");
        assertThat(reading.manuscript().metadata().title()).isEqualTo("누구나 읽는 브리프");
    }

    @Test
    void aMissingTitleIsBorrowedAndDoubted() {
        Reading reading = Reading.of(Sample.LONG, "", "1. 기다림을 줄이는 길", "", Sample.SECOND);
        assertThat(reading.manuscript().metadata().title()).isEqualTo("기다림을 줄이는 길");
        assertThat(reading.manuscript().metadata().published()).isNull();
        assertThat(reading.doubts(Doubt.Question.TITLE)).isTrue();
    }

    @Test
    void theContentsListIsNoHeadings() {
        Reading reading = Reading.of(
                Sample.TITLE,
                "",
                "차 례",
                "",
                "1. 배경",
                "2. 대책",
                "",
                "1. 배경",
                "",
                Sample.LONG,
                "",
                "2. 대책",
                "",
                Sample.SECOND);
        assertThat(reading.texts(BlockKind.CONTENTS)).containsExactly("차 례", "1. 배경", "2. 대책");
        assertThat(reading.texts(BlockKind.HEADING)).containsExactly("1. 배경", "2. 대책");
    }

    @Test
    void glyphsHeadSectionsWhereProseFollows() {
        Reading reading = Reading.of(
                "1. 들어가는 길",
                "",
                "■ 기다림의 값",
                "",
                Sample.LONG,
                "",
                "■ 사라진 막차",
                "",
                Sample.SECOND + " " + Sample.REPEATED);
        assertThat(reading.levels(BlockKind.HEADING)).containsExactly("1 1. 들어가는 길", "2 기다림의 값", "2 사라진 막차");
    }

    @Test
    void recommendationsAreDutiesNotReports() {
        Reading reading = Reading.of(
                "1. 배경",
                "",
                "❍ 첫째, 길이 좁음. 둘째, 기사가 모자람.",
                "",
                "2. 정책 제언",
                "",
                "❍ 군은 호출형 버스를 세 마을에 먼저 들여와야 함.",
                "",
                "❍ 버스 조합은 보조금을 두 배로 올려야 한다고 주장함.",
                "",
                "❍ 보조금의 기준을 거리에서 승객 수로 바꾸는 것이 바람직함.",
                "",
                "- 지금의 기준은 이십 년 전에 만들어진 것임.");
        assertThat(reading.recommendations())
                .containsExactly("군은 호출형 버스를 세 마을에 먼저 들여와야 함.", "보조금의 기준을 거리에서 승객 수로 바꾸는 것이 바람직함.");
    }

    @Test
    void englishBriefsHaveHeadingsAndNestedBullets() {
        Reading reading = Reading.of(
                "Night Boats and the Islands",
                "",
                "By Rowan Ashfield and Mina Calder",
                "",
                "March 3, 2026",
                "",
                "1. Why boats matter",
                "",
                "Boats carry people to school, to hospital and home again, and when they stop the islands empty.",
                "",
                "• Ferries run twice a day.",
                "  - In winter they run once.",
                "• Fares have doubled.",
                "",
                "2. Recommendations",
                "",
                "• Councils should fund one night boat on every route.");
        assertThat(reading.manuscript().metadata().title()).isEqualTo("Night Boats and the Islands");
        assertThat(reading.manuscript().metadata().authors()).containsExactly("Rowan Ashfield", "Mina Calder");
        assertThat(reading.manuscript().metadata().published()).isEqualTo("2026-03-03");
        assertThat(reading.levels(BlockKind.HEADING)).containsExactly("1 1. Why boats matter", "1 2. Recommendations");
        assertThat(reading.blocks(BlockKind.ITEM)).extracting(Block::level).containsExactly(1, 2, 1, 1);
        assertThat(reading.recommendations()).hasSize(1);
    }
}
