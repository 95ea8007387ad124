package app.yeobaek.drafting.galley;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What two people made of one text is put together, and nothing of either is lost. */
class RebasingTest {
    private static final Galley BASE = base();

    private static Galley base() {
        String text =
                """
                배편을 다시 묻다

                1. 지금의 배편

                첫째 문단은 배편이 줄어든 까닭을 차례로 살핀다.

                둘째 문단은 주민이 잃은 것을 하나하나 적는다.

                ❍ 하루 네 번이던 배가 두 번으로 줄었음.

                ❍ 겨울에는 사흘에 한 번만 배가 닿음.

                2. 정책 제언

                셋째 문단은 다른 나라의 섬을 견주어 본다.

                넷째 문단은 나라가 할 일을 묻는다. 정부는 배편의 최소 횟수를 법으로 정해야 한다.
                """;
        try {
            return Galley.of(new PlainTextImporter().read(text, "base.txt").manuscript(), List.of());
        } catch (NotImportable e) {
            throw new AssertionError(e);
        }
    }

    private static Piece nth(Galley galley, BlockKind kind, int n) {
        return galley.pieces().stream()
                .filter(it -> it.kind() == kind)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Galley galley) {
        return galley.pieces().stream().map(Piece::text).toList();
    }

    private static Galley reworded(Galley galley, Piece piece, String text) throws NotPossible {
        return galley.after(new Reword(piece.id(), text));
    }

    @Test
    void changesInDifferentPlacesBothStand() throws NotPossible {
        Galley mine = reworded(BASE, nth(BASE, BlockKind.PARAGRAPH, 0), "내가 고친 첫 문단이다.");
        mine = mine.after(new Insert(nth(BASE, BlockKind.PARAGRAPH, 1).id(), BlockKind.PARAGRAPH, "내가 더한 문단이다."));
        Galley theirs = reworded(BASE, nth(BASE, BlockKind.PARAGRAPH, 2), "남이 고친 셋째 문단이다.");
        Rebasing.Outcome outcome = Rebasing.of(BASE, mine, theirs);
        assertThat(outcome.conflicts()).isZero();
        List<String> expected = new ArrayList<>(texts(mine));
        expected.set(expected.indexOf(nth(BASE, BlockKind.PARAGRAPH, 2).text()), "남이 고친 셋째 문단이다.");
        assertThat(texts(outcome.galley())).isEqualTo(expected);
    }

    @Test
    void whatBothChangedStandsTwiceAndIsAsked() throws NotPossible {
        Piece both = nth(BASE, BlockKind.PARAGRAPH, 1);
        Rebasing.Outcome outcome = Rebasing.of(BASE, reworded(BASE, both, "내 말이다."), reworded(BASE, both, "남의 말이다."));
        assertThat(outcome.conflicts()).isEqualTo(1);
        List<String> texts = texts(outcome.galley());
        assertThat(texts.indexOf("내 말이다.")).isEqualTo(texts.indexOf("남의 말이다.") + 1);
        Query asked = outcome.galley().queries().stream()
                .filter(it -> it.question().equals(Rebasing.CONFLICT))
                .findFirst()
                .orElseThrow();
        assertThat(asked.settled()).isFalse();
        assertThat(outcome.galley().pieces().stream()
                        .filter(it ->
                                asked.from() != null && it.id() == asked.from().piece()))
                .extracting(Piece::text)
                .containsExactly("내 말이다.");
    }

    @Test
    void theSameChangeIsNoConflict() throws NotPossible {
        Piece both = nth(BASE, BlockKind.PARAGRAPH, 1);
        Galley same = reworded(BASE, both, "같은 말이다.");
        Rebasing.Outcome outcome = Rebasing.of(BASE, same, same);
        assertThat(outcome.conflicts()).isZero();
        assertThat(texts(outcome.galley())).isEqualTo(texts(same));
    }

    @Test
    void kindsLevelsMetadataAndRecommendationsGoAlong() throws NotPossible {
        Piece heading = nth(BASE, BlockKind.HEADING, 0);
        Piece paragraph = nth(BASE, BlockKind.PARAGRAPH, 0);
        Galley mine = BASE.after(new Shape(heading.id(), BlockKind.HEADING, 3, null, null))
                .after(new Describe("새 제목", List.of("가람"), null, null, "ko"))
                .after(new Recommend(new Spot(paragraph.id(), 0), new Spot(paragraph.id(), 8)));
        Galley theirs = reworded(BASE, nth(BASE, BlockKind.PARAGRAPH, 2), "남이 고친 문단이다.");
        Galley merged = Rebasing.of(BASE, mine, theirs).galley();
        assertThat(nth(merged, BlockKind.HEADING, 0).level()).isEqualTo(3);
        assertThat(merged.metadata().title()).isEqualTo("새 제목");
        assertThat(merged.recommendations()).hasSize(BASE.recommendations().size() + 1);
        assertThat(merged.manuscript().text()).contains("남이 고친 문단이다.");
    }

    /** Whatever two people do, every word of mine and theirs that the base did not have is in the result. */
    @RepeatedTest(40)
    void nothingIsLost(RepetitionInfo info) throws NotPossible {
        Random random = new Random(info.getCurrentRepetition());
        Galley mine = changed(BASE, random, "나");
        Galley theirs = changed(BASE, random, "남");
        Galley merged = Rebasing.of(BASE, mine, theirs).galley();
        List<String> base = texts(BASE);
        assertThat(texts(merged))
                .containsAll(
                        texts(theirs).stream().filter(it -> it.startsWith("남")).toList());
        assertThat(texts(merged))
                .containsAll(
                        texts(mine).stream().filter(it -> it.startsWith("나 ")).toList());
        assertThat(texts(merged)).allMatch(it -> base.contains(it) || it.startsWith("나 ") || it.startsWith("남 "));
        assertThat(merged.manuscript().text()).isNotBlank();
    }

    private static Galley changed(Galley galley, Random random, String who) throws NotPossible {
        Galley now = galley;
        for (int i = 0; i < 8; i++) {
            Piece piece = now.pieces().get(random.nextInt(now.pieces().size()));
            boolean cell = piece.is(BlockKind.CELL);
            switch (random.nextInt(3)) {
                case 0 -> now = now.after(new Reword(piece.id(), who + " " + i + " 고침"));
                case 1 -> now = now.after(new Insert(piece.id(), BlockKind.PARAGRAPH, who + " " + i + " 더함"));
                default -> now = cell || piece.text().startsWith(who) ? now : now.after(new Remove(piece.id()));
            }
        }
        return now;
    }
}
