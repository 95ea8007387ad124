package app.yeobaek.brief.difference;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.Manuscript;
import org.junit.jupiter.api.Test;

class SamePlaceTest {
    private static final Manuscript BEFORE =
            Sheet.of("# 문제의 제기", "공급망의 위험은 특정국 의존에서 온다.", "# 비축의 현황", "비축한 물량이 부족하고 기준이 낡았다.", "이 문단은 다음 판에서 아주 없어진다.");
    private static final Manuscript AFTER =
            Sheet.of("# 비축의 현황", "비축한 물량이 매우 부족하고 기준이 낡았다.", "# 문제의 제기", "공급망의 위험은 특정국 의존에서 온다.");

    private static String from(String words) {
        int place = SamePlace.of(BEFORE, AFTER, BEFORE.text().indexOf(words));
        return AFTER.text().substring(place);
    }

    @Test
    void wordsAreFollowedWhereTheyMoved() {
        assertThat(from("특정국 의존")).startsWith("특정국 의존");
        assertThat(from("문제의 제기")).startsWith("문제의 제기");
    }

    @Test
    void wordsAreFollowedWithinARewordedParagraph() {
        assertThat(from("부족하고")).startsWith("부족하고");
        assertThat(from("기준이")).startsWith("기준이");
    }

    @Test
    void whatIsGoneLeadsToWhatStoodBeforeIt() {
        assertThat(from("이 문단은")).startsWith("비축한 물량이");
    }

    @Test
    void offsetsOutsideTheTextAreNoTrouble() {
        assertThat(SamePlace.of(BEFORE, AFTER, -7)).isBetween(0, AFTER.text().length());
        assertThat(SamePlace.of(BEFORE, AFTER, Integer.MAX_VALUE))
                .isBetween(0, AFTER.text().length());
        assertThat(SamePlace.of(Sheet.of("가"), Sheet.of("나"), 0)).isZero();
    }
}
