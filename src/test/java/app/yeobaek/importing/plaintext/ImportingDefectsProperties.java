package app.yeobaek.importing.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.Doubt;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Clean prose, set narrow and broken in the ways that extractors break it, comes back clean. */
class ImportingDefectsProperties {
    private static final List<String> PROSE = List.of(
            "섬마을 뱃길은 육지의 버스와 달리 바람과 물때에 따라 하루에도 몇 번씩 시간표가 바뀐다. 주민들은 아침마다 선착장에 전화를 걸어 배가 뜨는지 묻고, 병원 예약이 있는 날에는 전날 미리 육지로 나가 하룻밤을 묵는다.",
            "지난 몇 해 동안 여러 지방자치단체가 배표 값을 깎아 주는 정책을 폈다. 값이 내리자 관광객은 늘었으나 주민이 배를 타는 횟수는 그대로였다. 주민에게 모자란 것은 돈이 아니라 배편이었기 때문이다.",
            "선사도 나름의 사정이 있다. 손님이 적은 겨울에도 선원의 임금과 배의 검사 비용은 줄지 않으며, 배를 새로 바꾸려면 한 해 매출의 몇 배에 이르는 돈을 빌려야 한다. 보조금은 적자의 크기를 기준으로 나뉜다.",
            "이웃한 여러 섬을 하나의 고리로 묶어 작은 배를 자주 돌리는 방안이 시험되었다. 큰 배가 육지와 가장 큰 섬을 잇고, 작은 배가 그 둘레의 섬을 도는 방식이다. 갈아타는 번거로움이 있었지만 주민의 평가는 좋아졌다.",
            "시험 운항에서 가장 큰 걸림돌은 갈아타는 선착장이었다. 비바람을 피할 지붕이 없고 휠체어가 오르내릴 경사로가 없어, 어르신들은 차라리 하루 한 번 오는 큰 배를 기다리겠다고 하였다. 선착장을 고치는 일이 먼저이다.");
    private static final String QUOTE = "주민에게 모자란 것은 돈이 아니라 배편이었기 때문이다.";

    private static List<String> squeezed(List<String> texts) {
        return texts.stream().map(Characters::withoutSpaces).toList();
    }

    @Property(tries = 80)
    void aPullQuoteInsideASentenceIsLiftedAndTheSentenceMended(
            @ForAll @IntRange(min = 26, max = 90) int width, @ForAll @IntRange(min = 0, max = 999) int seed) {
        int interrupted = List.of(0, 2, 3, 4).get(seed % 4);
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < PROSE.size(); p++) {
            List<String> own = new ArrayList<>(new Typesetter(width).wrap(PROSE.get(p)));
            if (p == interrupted) {
                int at = insideASentence(own, seed);
                Assume.that(at > 0);
                own.addAll(at, new Typesetter(width - 4).wrap(QUOTE));
            }
            lines.addAll(own);
            lines.add("");
        }
        Reading reading = Reading.of(String.join("\n", lines));
        assertThat(squeezed(reading.texts(BlockKind.PULL_QUOTE))).containsExactly(Characters.withoutSpaces(QUOTE));
        assertThat(squeezed(reading.texts(BlockKind.PARAGRAPH))).isEqualTo(squeezed(PROSE));
    }

    /** A line before which no sentence ends, or 0 if the paragraph has none. */
    private static int insideASentence(List<String> lines, int seed) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!Characters.endsSentence(lines.get(i - 1))) {
                places.add(i);
            }
        }
        return places.isEmpty() ? 0 : places.get(seed % places.size());
    }

    /** The paragraphs three times, with other words each time: passages come back, and none of them may be lost. */
    @Property(tries = 65)
    void trailingSpacesPartParagraphsWithoutAnyGap(@ForAll @IntRange(min = 26, max = 90) int width) {
        List<String> paragraphs = new ArrayList<>(PROSE);
        PROSE.forEach(p -> paragraphs.add(p.replace("주민", "이웃").replace("섬", "골")));
        PROSE.forEach(p -> paragraphs.add(p.replace("주민", "손님").replace("섬", "들")));
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            lines.addAll(new Typesetter(width).keepingTrailingSpaces().wrap(paragraph));
        }
        Reading reading = Reading.of(String.join("\n", lines));
        List<String> found = squeezed(reading.texts(BlockKind.PARAGRAPH));
        assertThat(String.join("", found)).isEqualTo(String.join("", squeezed(paragraphs)));
        assertThat(found).hasSize(paragraphs.size());
    }

    @Property(tries = 80)
    void runningHeadsAndPageNumbersInsideSentencesVanish(
            @ForAll @IntRange(min = 26, max = 90) int width, @ForAll @IntRange(min = 8, max = 16) int linesPerPage) {
        List<String> all = new ArrayList<>();
        for (String paragraph : PROSE) {
            all.addAll(new Typesetter(width).wrap(paragraph));
            all.add("");
        }
        // What stands in the text a single time cannot be known for a running head.
        Assume.that(all.size() >= 2 * linesPerPage);
        List<String> lines = new ArrayList<>();
        int page = 1;
        for (int i = 0; i < all.size(); i++) {
            lines.add(all.get(i));
            if (i % linesPerPage == linesPerPage - 1) {
                lines.add("- " + page + " -");
                lines.add("\f물길연구원 정책노트 제" + page++ + "호");
            }
        }
        Reading reading = Reading.of(String.join("\n", lines));
        String text = Characters.withoutSpaces(reading.manuscript().text());
        assertThat(text).doesNotContain("-1-").doesNotContain("정책노트").contains(squeezed(PROSE));
    }

    @Property(tries = 60)
    void footnotesAtPageEndsLeaveTheSentencesThatTheySplit(@ForAll @IntRange(min = 30, max = 90) int width) {
        List<String> lines = new ArrayList<>();
        for (int p = 0; p < PROSE.size(); p++) {
            int n = p + 1;
            int dot = PROSE.get(p).indexOf('.') + 1;
            String marked =
                    PROSE.get(p).substring(0, dot) + n + ")" + PROSE.get(p).substring(dot);
            List<String> own = new ArrayList<>(new Typesetter(width).wrap(marked));
            int at = own.size() - 1;
            while (at > 1 && endsSentenceBeforeMark(own.get(at - 1), n)) {
                at--;
            }
            Assume.that(at > 1);
            own.addAll(at, List.of(n + ") 솔섬 뱃길 조사, " + n + "쪽 참조.", ""));
            lines.addAll(own);
            lines.add("");
        }
        Reading reading = Reading.of(String.join("\n", lines));
        assertThat(reading.manuscript().noteMarks()).hasSize(PROSE.size());
        assertThat(reading.texts(BlockKind.FOOTNOTE)).hasSize(PROSE.size());
        assertThat(squeezed(reading.texts(BlockKind.PARAGRAPH))).isEqualTo(squeezed(PROSE));
    }

    private static boolean endsSentenceBeforeMark(String line, int n) {
        return Characters.endsSentence(line) || line.endsWith("." + n + ")");
    }

    @Property(tries = 60)
    void tabbedTablesAndDisclaimersStayOutOfTheProse(@ForAll @IntRange(min = 26, max = 90) int width) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < PROSE.size(); p++) {
            text.append(String.join("\n", new Typesetter(width).wrap(PROSE.get(p))))
                    .append("\n\n");
            if (p == 2) {
                text.append("<표 1> 섬별 뱃길\n섬\t횟수\t선사\n솔섬\t한 번\t가\n달섬\t두 번\t나\n자료: 솔섬 조사\n\n");
            }
        }
        text.append("※ 이 글의 내용은 필자 개인의 견해이다.\n");
        Reading reading = Reading.of(text.toString());
        assertThat(squeezed(reading.texts(BlockKind.PARAGRAPH))).isEqualTo(squeezed(PROSE));
        assertThat(reading.texts(BlockKind.CELL)).containsExactly("섬", "횟수", "선사", "솔섬", "한 번", "가", "달섬", "두 번", "나");
        assertThat(reading.texts(BlockKind.SOURCE)).hasSize(1);
        assertThat(reading.texts(BlockKind.NOTE)).containsExactly("이 글의 내용은 필자 개인의 견해이다.");
    }

    @Property(tries = 60)
    void contentsAndSummaryThatRepeatTheTextStayApart(@ForAll @IntRange(min = 40, max = 90) int width) {
        List<String> headings = List.of("1. 섬과 뱃길", "2. 값과 배편", "3. 선사의 사정", "4. 묶어 돌리기", "5. 선착장부터");
        StringBuilder text = new StringBuilder("섬마을 뱃길의 내일\n\n차례\n\n");
        headings.forEach(heading -> text.append(heading).append("\n"));
        text.append("\n요약\n\n❍ 주민에게 모자란 것은 돈이 아니라 배편이다.\n\n");
        for (int p = 0; p < PROSE.size(); p++) {
            text.append(headings.get(p)).append("\n\n");
            text.append(String.join("\n", new Typesetter(width).wrap(PROSE.get(p))))
                    .append("\n\n");
        }
        Reading reading = Reading.of(text.toString());
        assertThat(reading.texts(BlockKind.HEADING)).containsAll(headings).doesNotHaveDuplicates();
        assertThat(squeezed(reading.texts(BlockKind.PARAGRAPH))).isEqualTo(squeezed(PROSE));
        assertThat(reading.blocks(BlockKind.SUMMARY)).hasSize(1);
    }

    @Property(tries = 20)
    void lostCharactersAndPrivateBulletsAreMendedOrDoubted(@ForAll @IntRange(min = 40, max = 70) int width) {
        StringBuilder text = new StringBuilder("1. 지금\n\n");
        for (String paragraph : PROSE) {
            text.append(String.join("\n", new Typesetter(width).wrap("\uF06C " + paragraph)))
                    .append("\n\n");
        }
        text.append("<표\uFFFD1>\uFFFD섬별\uFFFD뱃길\n\n섬\t횟수\n솔섬\t한 번\n");
        Reading reading = Reading.of(text.toString());
        assertThat(squeezed(reading.texts(BlockKind.ITEM))).isEqualTo(squeezed(PROSE));
        assertThat(reading.texts(BlockKind.CAPTION)).containsExactly("<표 1> 섬별 뱃길");
        assertThat(reading.doubts(Doubt.Question.DAMAGED)).isTrue();
    }
}
