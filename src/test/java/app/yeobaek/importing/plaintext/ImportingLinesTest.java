package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a line break was a space, where it was nothing, and where a paragraph ends. */
class ImportingLinesTest {

    @Test
    void aTrailingSpaceIsAWordBoundaryAndItsAbsenceIsNot() {
        Reading reading = Reading.of(
                "❍ 연안의 작은 항구들은 겨울마다 같은 어려움을 되풀",
                "이하며 주민들은 봄이 오기를 기다리는 수밖에 없다고 ",
                "하소연하지만 예산은 좀처럼 늘어나지 않고 있어 대책이",
                "시급한 실정임.");
        assertThat(reading.texts(BlockKind.ITEM))
                .containsExactly("연안의 작은 항구들은 겨울마다 같은 어려움을 되풀이하며 주민들은 봄이 오기를 기다리는 수밖에 없다고"
                        + " 하소연하지만 예산은 좀처럼 늘어나지 않고 있어 대책이 시급한 실정임.");
    }

    @Test
    void withoutTrailingSpacesMorphemesDecide() {
        Reading reading = Reading.of(
                "❍ 정부는 내년부터 농어촌 버스의 운행 횟수를 늘리", "고 야간에는 예약제로 바꾸는 방안을 검토하고 있으", "며 주민의 의견을 모으는 자리도 마련할 예정이라고", "밝힘.");
        assertThat(reading.texts(BlockKind.ITEM).get(0))
                .isEqualTo("정부는 내년부터 농어촌 버스의 운행 횟수를 늘리고 야간에는 예약제로 바꾸는 방안을 검토하고 있으며" + " 주민의 의견을 모으는 자리도 마련할 예정이라고 밝힘.");
    }

    @Test
    void theDocumentsOwnSpellingOutweighsTheDictionary() {
        Reading reading = Reading.of(
                "❍ 물길협의체는 지난봄에 처음 열렸으며 물길협의체의 의장은 강 하류의 시장이 맡기로 하였음. 회원들은 물길", "협의체가 더 자주 열려야 한다는 데 뜻을 같이하였음.");
        assertThat(reading.texts(BlockKind.ITEM).get(0)).contains("회원들은 물길협의체가 더 자주");
    }

    @Test
    void aBreakBetweenTwoNounsIsLeftToTheReader() {
        Reading reading = Reading.of("❍ 새로 지어진 다리는 두 마을을 잇는 유일한 길이며 주민들은 이 다리가 지역", "발전의 디딤돌이 되기를 바라고 있음.");
        assertThat(reading.doubts(Doubt.Question.SPACED) || reading.doubts(Doubt.Question.JOINED))
                .isTrue();
    }

    @Test
    void aBlankLineAfterEveryLineMeansNothing() {
        String text = new Typesetter(60)
                .keepingTrailingSpaces()
                .withABlankLineAfterEveryLine()
                .set(List.of(Sample.TITLE, "❍ " + Sample.LONG, "❍ " + Sample.SECOND));
        assertThat(Reading.of(text).texts(BlockKind.ITEM)).containsExactly(Sample.LONG, Sample.SECOND);
    }

    @Test
    void aLineThatHoldsOneSpacePartsParagraphs() {
        Typesetter setter = new Typesetter(60).keepingTrailingSpaces();
        String text =
                String.join("\n", setter.wrap(Sample.LONG)) + "\n \n" + String.join("\n", setter.wrap(Sample.SECOND));
        assertThat(Reading.of(text).texts(BlockKind.PARAGRAPH)).containsExactly(Sample.LONG, Sample.SECOND);
    }

    @Test
    void aShortLineThatEndsASentenceEndsItsParagraph() {
        Typesetter setter = new Typesetter(52).keepingTrailingSpaces();
        String text =
                String.join("\n", setter.wrap(Sample.SECOND)) + "\n" + String.join("\n", setter.wrap(Sample.LONG));
        assertThat(Reading.of(text).texts(BlockKind.PARAGRAPH)).containsExactly(Sample.SECOND, Sample.LONG);
    }

    @Test
    void pageNumbersAndRunningHeadsAreNotText() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= 4; page++) {
            text.append("강물연구원 정책노트 제").append(page).append("호\n\n");
            for (int i = 0; i < 6; i++) {
                text.append("❍ 이 항목은 ").append(page).append("쪽의 ").append(i).append("번째 항목으로, 물이 흐르는 길을 다룸.\n\n");
            }
            text.append("- ").append(page).append(" -\n\f");
        }
        Reading reading = Reading.of(text.toString());
        assertThat(reading.texts(BlockKind.ITEM)).hasSize(24).allMatch(item -> item.endsWith("다룸."));
        assertThat(reading.texts(BlockKind.PARAGRAPH)).isEmpty();
    }

    @Test
    void lostSpacesInACaptionComeBack() {
        Reading reading = Reading.of(
                "1. 현황", "", "아래 표는 마을별 현황이다.", "", "<표\uFFFD 1>\uFFFD 마을별\uFFFD버스\uFFFD현황", "", "가\t나", "1\t2");
        assertThat(reading.texts(BlockKind.CAPTION)).containsExactly("<표 1> 마을별 버스 현황");
    }

    @Test
    void englishLinesAreJoinedWithASpaceAndHyphensMended() {
        Reading reading = Reading.of(
                "Small harbours on the northern coast have lost a third of their ferries in ten years, and govern-",
                "ment support has not followed. Where a government pays for the night boat, the government keeps the",
                "village alive; policy-making without the islanders keeps only the timetable. Good policy-",
                "making listens first.");
        assertThat(reading.manuscript().metadata().language()).isEqualTo("en");
        assertThat(reading.manuscript().text())
                .contains("and government support has not", "keeps the village alive", "Good policy-making listens");
    }
}
