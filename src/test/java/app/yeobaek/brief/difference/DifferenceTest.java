package app.yeobaek.brief.difference;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.difference.BlockChange.What;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String SUPPLY = "핵심광물 공급망의 위험은 특정국 의존에서 오며, 정부는 조기경보 체계를 갖추었으나 아직 넓지 않다.";
    private static final String STOCK = "비축한 물량이 부족하고 비축의 기준이 낡아 위기가 닥쳤을 때 산업이 버틸 시간을 벌지 못한다.";
    private static final String DATA = "조기경보의 성패는 정보를 나누는 데 달려 있으므로 민간의 자료를 함께 쓰는 길을 열어야 한다.";
    private static final String LAW = "관련 법령을 고쳐 기업이 자료를 낼 때의 부담을 덜고 비밀이 지켜진다는 믿음을 주어야 한다.";

    private static Difference difference(Manuscript before, Manuscript after) {
        Difference difference = Difference.between(before, after);
        DifferenceProperties.assertThatItApplies(difference, before, after);
        return difference;
    }

    private static List<What> whats(Difference difference) {
        return difference.blocks().stream()
                .filter(it -> !it.isNothing())
                .map(BlockChange::what)
                .toList();
    }

    @Test
    void nothingChangedSaysNothing() {
        Manuscript sheet = Sheet.of("# 문제", SUPPLY, STOCK);
        Difference difference = difference(sheet, sheet);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.counts()).isEqualTo(new Difference.Counts(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void rewordedParagraphIsTheSameParagraph() {
        Difference difference =
                difference(Sheet.of("# 문제", SUPPLY, STOCK), Sheet.of("# 문제", SUPPLY.replace("정부는", "정부가"), STOCK));
        assertThat(whats(difference)).containsExactly(What.REWORDED);
        assertThat(difference.counts().reworded()).isEqualTo(1);
    }

    @Test
    void insertedAndDeletedParagraphsAreTold() {
        Difference difference = difference(Sheet.of(SUPPLY, STOCK, DATA), Sheet.of(SUPPLY, LAW, DATA));
        assertThat(whats(difference)).containsExactlyInAnyOrder(What.DELETED, What.INSERTED);
    }

    @Test
    void paragraphSplitInTwoIsNotADeletionAndAnInsertion() {
        Difference difference =
                difference(Sheet.of("# 하나", SUPPLY + " " + STOCK, DATA), Sheet.of("# 하나", SUPPLY, STOCK, DATA));
        assertThat(whats(difference)).containsExactly(What.SPLIT);
        BlockChange split = difference.blocks().get(1);
        assertThat(split.before()).containsExactly(1);
        assertThat(split.after()).containsExactly(1, 2);
    }

    @Test
    void twoRecommendationsMergedIntoOneAreMerged() {
        Difference difference = difference(
                Sheet.of("# 제언", "- " + STOCK, "- " + LAW, DATA), Sheet.of("# 제언", "- " + STOCK + " 또한 " + LAW, DATA));
        assertThat(whats(difference)).containsExactly(What.MERGED);
        assertThat(difference.counts().merged()).isEqualTo(1);
    }

    @Test
    void movedSectionIsOneMoveAndShowsWhereItStood() {
        Difference difference = difference(
                Sheet.of("# 문제의 제기", SUPPLY, "# 비축의 현황", STOCK, "# 법의 정비", LAW, DATA),
                Sheet.of("# 문제의 제기", SUPPLY, "# 법의 정비", LAW, DATA, "# 비축의 현황", STOCK));
        assertThat(difference.counts().moved()).isEqualTo(1);
        assertThat(whats(difference)).containsExactly(What.MOVED_AWAY, What.MOVED_AWAY, What.SAME, What.SAME);
    }

    @Test
    void movedAndRewordedParagraphIsBoth() {
        Difference difference = difference(
                Sheet.of(SUPPLY, STOCK, DATA, LAW), Sheet.of(STOCK, DATA, LAW, SUPPLY.replace("넓지 않다", "매우 좁다")));
        BlockChange last = difference.blocks().get(difference.blocks().size() - 1);
        assertThat(last.what()).isEqualTo(What.REWORDED);
        assertThat(last.moved()).isTrue();
    }

    @Test
    void headingThatBecameAParagraphIsRetyped() {
        Difference difference = difference(Sheet.of("# 비축의 현황", STOCK), Sheet.of("비축의 현황", STOCK));
        assertThat(difference.counts().retyped()).isEqualTo(1);
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void newFigureInACellIsTheSameCell() {
        Difference difference =
                difference(Sheet.of("| 리튬", "| 12.5", "| 코발트", "| 3.1"), Sheet.of("| 리튬", "| 14.0", "| 코발트", "| 3.1"));
        assertThat(whats(difference)).containsExactly(What.REWORDED);
    }

    @Test
    void repeatedFormulaeAreNotMistakenForEachOther() {
        String formula = "정부는 관련 제도를 정비하고 예산을 확보하여 추진하여야 한다.";
        Difference difference = difference(
                Sheet.of("# 가 분야", formula, "# 나 분야", formula, "# 다 분야", formula),
                Sheet.of("# 가 분야", formula, "# 나 분야", formula.replace("예산을", "인력을"), "# 다 분야", formula));
        assertThat(whats(difference)).containsExactly(What.REWORDED);
        assertThat(difference.blocks().get(3).what()).isEqualTo(What.REWORDED);
    }

    @Test
    void newTitleIsAChangeOfWhatTheTextSaysOfItself() {
        Difference difference = difference(Sheet.titled("옛 제목", SUPPLY), Sheet.titled("새 제목", SUPPLY));
        assertThat(difference.metadata())
                .containsExactly(new MetadataChange(MetadataChange.Field.TITLE, "옛 제목", "새 제목"));
        assertThat(difference.isEmpty()).isFalse();
    }
}
