package app.yeobaek.drafting.galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Imported;
import app.yeobaek.text.TextRange;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single edits, as a person makes them. */
class GalleyTest {
    private static final String TEXT = "제목\n첫 문단이다.\n둘째문단이다.\n가\n나\n\n다\n각주 글";

    /** A title, two paragraphs, a table of 2 × 2 with an empty cell, a footnote with its mark, a doubt in each paragraph. */
    private static Galley galley() {
        Block table = new Block(BlockKind.TABLE, 0, null, range("가\n나\n\n다"), null, null);
        int cells = TEXT.indexOf("가\n나");
        Manuscript manuscript = new Manuscript(
                new Metadata("제목", List.of(), null, null, "ko"),
                TEXT,
                List.of(
                        block(BlockKind.TITLE, "제목"),
                        block(BlockKind.PARAGRAPH, "첫 문단이다."),
                        block(BlockKind.PARAGRAPH, "둘째문단이다."),
                        table,
                        cell(0, 0, cells, 1),
                        cell(0, 1, cells + 2, 1),
                        cell(1, 0, cells + 4, 0),
                        cell(1, 1, cells + 5, 1),
                        new Block(BlockKind.FOOTNOTE, 0, null, range("각주 글"), null, "1")),
                List.of(new NoteMark(TEXT.indexOf("문단이다") + 2, "1", 8)),
                List.of(range("둘째문단이다.")));
        int joined = TEXT.indexOf("문단이다.", 12);
        return Galley.of(
                manuscript,
                List.of(
                        new Doubt(Doubt.Question.SPACED, new TextRange(4, 5), ""),
                        new Doubt(Doubt.Question.JOINED, new TextRange(joined, joined), "")));
    }

    private static TextRange range(String words) {
        int start = TEXT.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private static Block block(BlockKind kind, String words) {
        return new Block(kind, 0, null, range(words), null, null);
    }

    private static Block cell(int row, int column, int start, int length) {
        return new Block(
                BlockKind.CELL,
                0,
                null,
                new TextRange(start, start + length),
                new Cell(row, column, 1, 1, row == 0),
                null);
    }

    private static int id(Galley galley, String words) {
        return galley.pieces().stream()
                .filter(it -> it.text().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Piece piece(Galley galley, int id) {
        return galley.pieces().stream().filter(it -> it.id() == id).findFirst().orElseThrow();
    }

    private static List<String> texts(Galley galley) {
        return galley.pieces().stream().map(Piece::text).toList();
    }

    private static String place(Piece piece) {
        Cell cell = Objects.requireNonNull(piece.cell());
        return cell.row() + "," + cell.column();
    }

    static List<String> samples() {
        return Sample.FILES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takenApartAndPutTogetherItIsTheSameManuscript(String file) {
        Imported imported = Sample.imported(file);
        Galley galley = Galley.of(imported.manuscript(), imported.doubts());
        assertThat(galley.manuscript()).isEqualTo(imported.manuscript());
        assertThat(Galley.fromJson(galley.toJson())).isEqualTo(galley);
        assertThat(galley.queries()).hasSameSizeAs(imported.doubts());
    }

    @Test
    void emptyCellAtTheEndOfATableStaysInIt() {
        assertThat(galley().manuscript().text()).isEqualTo(TEXT);
        assertThat(galley().pieces().stream().filter(it -> it.table() != null)).hasSize(4);
    }

    @Test
    void breakIsFlippedBothWaysAndTheMarkStaysAtItsWord() throws NotPossible {
        Galley galley = galley();
        int first = id(galley, "첫 문단이다.");
        Query spaced = galley.queries().stream()
                .filter(it -> it.question().equals("spaced"))
                .findFirst()
                .orElseThrow();
        Galley joined = galley.after(new Flip(spaced.id()));
        assertThat(piece(joined, first).text()).isEqualTo("첫문단이다.");
        assertThat(joined.marks().get(0).at()).isEqualTo(new Spot(first, 3));
        Galley back = joined.after(new Flip(spaced.id()));
        assertThat(piece(back, first).text()).isEqualTo("첫 문단이다.");
        assertThat(back.marks()).isEqualTo(galley.marks());
        assertThat(back.queries().stream().filter(Query::settled)).hasSize(1);
    }

    @Test
    void joinedBreakIsSpacedOrBecomesANewParagraph() throws NotPossible {
        Galley galley = galley();
        Query joined = galley.queries().stream()
                .filter(it -> it.question().equals("joined"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(galley.after(new Flip(joined.id())))).contains("둘째 문단이다.");
        Galley broken = galley.after(new BreakHere(joined.id()));
        assertThat(texts(broken)).contains("둘째", "문단이다.");
        assertThat(broken.queries()).hasSize(1);
        assertThat(broken.recommendations().get(0).to().piece()).isEqualTo(id(broken, "문단이다."));
    }

    @Test
    void rewordingMovesWhatStandsAfterTheChange() throws NotPossible {
        Galley galley = galley();
        int first = id(galley, "첫 문단이다.");
        Galley longer = galley.after(new Reword(first, "아주 첫 문단이다.\n줄바꿈은  빈칸이 된다"));
        assertThat(piece(longer, first).text()).isEqualTo("아주 첫 문단이다. 줄바꿈은 빈칸이 된다");
        Galley before = galley.after(new Reword(first, "아주 첫 문단이다."));
        assertThat(before.marks().get(0).at().offset()).isEqualTo("아주 첫 문단".length());
        assertThat(piece(galley.after(new Reword(first, "가\u1100\u1161\u0000\u202e나")), first)
                        .text())
                .isEqualTo("가가나");
    }

    @Test
    void outlineMarkerAtTheStartOfASplitBecomesTheMarkerAndGoesBackWhenMerged() throws NotPossible {
        Galley galley = galley();
        int first = id(galley, "첫 문단이다.");
        Galley with = galley.after(new Reword(first, "첫 문단이다. - 딸린 항목임."));
        Galley split = with.after(new Split(first, "첫 문단이다.".length()));
        Piece item = piece(split, id(split, "딸린 항목임."));
        assertThat(item.kind()).isEqualTo(BlockKind.ITEM);
        assertThat(item.marker()).isEqualTo("-");
        Galley merged = split.after(new Merge(item.id(), first, true));
        assertThat(piece(merged, first).text()).isEqualTo("첫 문단이다. - 딸린 항목임.");
    }

    @Test
    void countingMarkerIsKeptInTheTextOfAHeading() throws NotPossible {
        Galley galley = galley();
        int first = id(galley, "첫 문단이다.");
        Galley item = galley.after(new Shape(first, BlockKind.ITEM, 2, "1)", null));
        assertThat(piece(item, first).marker()).isEqualTo("1)");
        Piece heading = piece(item.after(new Shape(first, BlockKind.HEADING, null, null, null)), first);
        assertThat(heading.text()).isEqualTo("1) 첫 문단이다.");
        assertThat(heading.level()).isEqualTo(2);
        Galley bullet = galley.after(new Shape(first, BlockKind.ITEM, 1, "❍", null));
        assertThat(piece(bullet.after(new Shape(first, BlockKind.PARAGRAPH, null, null, null)), first)
                        .text())
                .isEqualTo("첫 문단이다.");
    }

    @Test
    void numberInTheTextBecomesAMarkTiedToItsFootnoteAndBack() throws NotPossible {
        Galley galley = galley();
        int second = id(galley, "둘째문단이다.");
        int note = id(galley, "각주 글");
        Galley typed = galley.after(new Reword(second, "둘째문단1)이다."));
        Galley marked = typed.after(new PlaceMark(second, 4, 5, null));
        assertThat(piece(marked, second).text()).isEqualTo("둘째문단)이다.");
        Mark mark = marked.marks().stream()
                .filter(it -> it.at().piece() == second)
                .findFirst()
                .orElseThrow();
        assertThat(mark.note()).isEqualTo(note);
        assertThat(mark.at().offset()).isEqualTo(4);
        Galley restored = marked.after(new RemoveMark(mark.id(), true));
        assertThat(piece(restored, second).text()).isEqualTo("둘째문단1)이다.");
    }

    @Test
    void paragraphThatBecomesAFootnoteTakesTheMarksThatWaitedForIt() throws NotPossible {
        Galley galley = galley();
        int note = id(galley, "각주 글");
        Galley loose = galley.after(new Shape(note, BlockKind.PARAGRAPH, null, null, null));
        assertThat(loose.marks().get(0).note()).isNull();
        Galley tied = loose.after(new Shape(note, BlockKind.FOOTNOTE, null, null, "1"));
        assertThat(tied.marks().get(0).note()).isEqualTo(note);
    }

    @Test
    void wrongTableBecomesParagraphsAndParagraphsATable() throws NotPossible {
        Galley galley = galley();
        int cell = id(galley, "가");
        Galley loose = galley.after(new Dissolve(cell));
        assertThat(loose.pieces().stream().filter(it -> it.table() != null)).isEmpty();
        assertThat(texts(loose)).containsSequence("가", "나", "다");
        Galley again = loose.after(new Tabulate(cell, id(loose, "다"), 2));
        assertThat(again.pieces().stream().filter(it -> it.is(BlockKind.CELL))).hasSize(4);
        Galley wide = again.after(new Reflow(cell, 3));
        assertThat(wide.pieces().stream().filter(it -> it.is(BlockKind.CELL)).map(GalleyTest::place))
                .containsExactly("0,0", "0,1", "0,2");
    }

    @Test
    void pieceGoesPastAWholeTable() throws NotPossible {
        Galley galley = galley();
        int note = id(galley, "각주 글");
        assertThat(texts(galley.after(new Move(note, true)))).containsSequence("둘째문단이다.", "각주 글", "가");
        assertThat(texts(galley.after(new Move(id(galley, "나"), true))))
                .containsSequence("첫 문단이다.", "가", "나", "", "다", "둘째문단이다.");
        assertThatThrownBy(() -> galley.after(new Move(id(galley, "제목"), true)))
                .isInstanceOfSatisfying(
                        NotPossible.class, it -> assertThat(it.reason()).isEqualTo(NotPossible.Reason.EDGE));
    }

    @Test
    void removedPieceTakesItsMarksAndLeavesTheRemarkToBeSeen() throws NotPossible {
        Manuscript manuscript = galley().manuscript();
        Galley galley = Galley.of(manuscript, List.of(), List.of(range("첫 문단")));
        Galley without = galley.after(new Remove(id(galley, "첫 문단이다.")));
        assertThat(without.marks()).isEmpty();
        assertThat(without.margins()).hasSize(1);
        assertThat(without.margins().get(0).lost()).isTrue();
    }

    @Test
    void overlappingRecommendationsBecomeOne() throws NotPossible {
        Galley galley = galley();
        int first = id(galley, "첫 문단이다.");
        int second = id(galley, "둘째문단이다.");
        Galley wide = galley.after(new Recommend(new Spot(first, 2), new Spot(second, 2)));
        assertThat(wide.recommendations()).hasSize(1);
        assertThat(wide.recommendations().get(0).from()).isEqualTo(new Spot(first, 2));
        assertThat(wide.recommendations().get(0).to()).isEqualTo(new Spot(second, 7));
        assertThat(wide.after(new Unrecommend(wide.recommendations().get(0).id()))
                        .recommendations())
                .isEmpty();
    }

    @Test
    void unknownStaysUnknownAndDatesAreDates() throws NotPossible {
        Galley galley = galley().after(new Describe("새 제목", List.of(" 홍길동 ", ""), " ", "2026-02", null));
        assertThat(galley.metadata()).isEqualTo(new Metadata("새 제목", List.of("홍길동"), null, "2026-02", "ko"));
        for (String wrong : List.of("2026-13", "2026-02-30", "26", "2026-2", "오늘")) {
            assertThatThrownBy(() -> galley().after(new Describe("제목", null, null, wrong, null)))
                    .as(wrong)
                    .isInstanceOf(NotPossible.class);
        }
    }

    @Test
    void linesOfTheOriginalAreFoundForEachPiece() {
        Galley galley = Sample.galley("maritime-safety-raw.txt");
        Imported imported = Sample.imported("maritime-safety-raw.txt");
        SourceLines lines = SourceLines.of(Sample.source("maritime-safety-raw.txt"));
        var places = lines.places(galley.pieces());
        assertThat(places.size()).isGreaterThan(galley.pieces().size() * 9 / 10);
        assertThat(imported.manuscript().blocks()).isNotEmpty();
        for (Piece piece : galley.pieces()) {
            var place = places.get(piece.id());
            if (place != null && piece.text().length() > 12) {
                String from = String.join("", lines.lines().subList(place.first(), place.last() + 1))
                        .replaceAll("[^\\p{L}\\p{N}]", "");
                assertThat(from)
                        .contains(piece.text().replaceAll("[^\\p{L}\\p{N}]", "").substring(0, 8));
            }
        }
    }
}
