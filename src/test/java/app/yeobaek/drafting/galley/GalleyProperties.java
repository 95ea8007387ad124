package app.yeobaek.drafting.galley;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every edit, of whatever galley, in whatever order. */
class GalleyProperties {
    private static final List<BlockKind> KINDS = List.of(
            BlockKind.TITLE,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.ITEM,
            BlockKind.NOTE,
            BlockKind.PULL_QUOTE,
            BlockKind.CAPTION,
            BlockKind.SOURCE,
            BlockKind.FOOTNOTE);

    @Property(tries = 150)
    void whateverIsDoneTheGalleyIsAManuscriptAndEveryStepCanBeTakenBack(@ForAll long seed) {
        Random chance = new Random(seed);
        Galley galley = Sample.galley();
        for (int i = 0; i < 40; i++) {
            Galley before = galley;
            Edit edit = edit(chance, before);
            Galley after;
            try {
                after = before.after(edit);
            } catch (NotPossible refused) {
                continue;
            }
            Manuscript manuscript = after.manuscript();
            assertThat(Normalizer.isNormalized(manuscript.text(), Normalizer.Form.NFC))
                    .isTrue();
            assertSound(after);
            assertThat(same(Delta.between(before, after).on(before)))
                    .as("redo of %s", edit)
                    .isEqualTo(same(after));
            assertThat(same(Delta.between(after, before).on(after)))
                    .as("undo of %s", edit)
                    .isEqualTo(same(before));
            assertThat(Galley.fromJson(after.toJson())).isEqualTo(after);
            Delta delta = Delta.between(before, after);
            assertThat(Delta.fromJson(delta.toJson())).isEqualTo(delta);
            galley = after;
        }
    }

    @Property(tries = 150)
    void editsOfStructureKeepEveryLetter(@ForAll long seed) {
        Random chance = new Random(seed);
        Galley galley = Sample.galley();
        for (int i = 0; i < 40; i++) {
            Edit edit = edit(chance, galley);
            boolean changesWords = edit instanceof Reword
                    || edit instanceof Remove
                    || edit instanceof Insert
                    || edit instanceof PlaceMark
                    || edit instanceof RemoveMark
                    || edit instanceof Describe
                    || (edit instanceof Shape shape && shape.marker() != null);
            if (changesWords) {
                continue;
            }
            String letters = letters(galley);
            String order = inOrder(galley);
            try {
                galley = galley.after(edit);
            } catch (NotPossible refused) {
                continue;
            }
            assertThat(letters(galley)).as(edit.toString()).isEqualTo(letters);
            if (!(edit instanceof Move || edit instanceof Shape || edit instanceof Merge)) {
                assertThat(inOrder(galley)).as(edit.toString()).isEqualTo(order);
            }
        }
    }

    @Property(tries = 200)
    void marksStayAtTheirWordsWhenAPieceIsCutAndPutTogetherAgain(@ForAll long seed) {
        Random chance = new Random(seed);
        Galley galley = Sample.galley();
        Piece piece = galley.pieces().stream()
                .filter(it -> it.marker() == null
                        && !it.is(BlockKind.CELL)
                        && it.text().length() > 40)
                .toList()
                .get(0);
        int offset = 5 + chance.nextInt(piece.text().length() - 10);
        try {
            Galley cut = galley.after(new Split(piece.id(), offset));
            int second = cut.pieces().get(indexOf(cut, piece.id()) + 1).id();
            boolean space = piece.text().charAt(offset) == ' ' || piece.text().charAt(offset - 1) == ' ';
            Galley whole = cut.after(new Merge(second, piece.id(), space));
            assertThat(whole.pieces().stream().map(Piece::text))
                    .isEqualTo(galley.pieces().stream().map(Piece::text).toList());
            assertThat(whole.marks().stream().map(Mark::at).toList())
                    .isEqualTo(galley.marks().stream().map(Mark::at).toList());
        } catch (NotPossible refused) {
            assertThat(refused.reason()).isEqualTo(NotPossible.Reason.PLACE);
        }
    }

    private static int indexOf(Galley galley, int id) {
        return galley.pieces().stream().map(Piece::id).toList().indexOf(id);
    }

    private static void assertSound(Galley galley) {
        List<Spot> spots = new ArrayList<>();
        galley.marks().forEach(it -> spots.add(it.at()));
        galley.recommendations().forEach(it -> spots.addAll(List.of(it.from(), it.to())));
        galley.queries().stream()
                .filter(it -> it.from() != null)
                .forEach(it -> spots.addAll(List.of(it.from(), it.to())));
        galley.margins().forEach(it -> spots.addAll(List.of(it.from(), it.to())));
        for (Spot spot : spots) {
            Piece piece = galley.pieces().get(indexOf(galley, spot.piece()));
            assertThat(Words.isBorder(piece.text(), spot.offset()))
                    .as("%s in %s", spot, piece)
                    .isTrue();
        }
        for (Piece piece : galley.pieces()) {
            boolean cell = piece.is(BlockKind.CELL);
            assertThat(cell).isEqualTo(piece.cell() != null).isEqualTo(piece.table() != null);
            assertThat(cell || (!piece.text().isBlank() && piece.text().indexOf('\n') < 0))
                    .as(piece.toString())
                    .isTrue();
        }
        List<Integer> frames = new ArrayList<>();
        for (Piece piece : galley.pieces()) {
            for (Frame frame : piece.frames()) {
                if (frames.isEmpty() || !frames.contains(frame.id())) {
                    frames.add(frame.id());
                }
            }
        }
        for (int frame : frames) {
            List<Boolean> runs = new ArrayList<>();
            for (Piece piece : galley.pieces()) {
                boolean inside = piece.frames().stream().anyMatch(it -> it.id() == frame);
                if (runs.isEmpty() || runs.get(runs.size() - 1) != inside) {
                    runs.add(inside);
                }
            }
            assertThat(runs.stream().filter(it -> it).count())
                    .as("runs of frame %s", frame)
                    .isEqualTo(1);
        }
    }

    /** A galley without the name of the next thing, which undoing does not take back. */
    private static Galley same(Galley galley) {
        return new Galley(
                galley.metadata(),
                galley.pieces(),
                galley.marks(),
                galley.recommendations(),
                galley.queries(),
                galley.margins(),
                0);
    }

    /** All letters and digits, sorted; bullets come and go with items. */
    private static String letters(Galley galley) {
        return galley.pieces().stream()
                .flatMapToInt(it -> ((it.marker() == null ? "" : it.marker()) + it.text()).codePoints())
                .filter(Character::isLetterOrDigit)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String inOrder(Galley galley) {
        return galley.pieces().stream()
                .map(it -> (it.marker() == null ? "" : it.marker()) + it.text())
                .collect(Collectors.joining())
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Edit edit(Random chance, Galley galley) {
        Piece piece = any(chance, galley.pieces());
        Piece other = any(chance, galley.pieces());
        int offset = chance.nextInt(piece.text().length() + 2);
        int query =
                galley.queries().isEmpty() ? 0 : any(chance, galley.queries()).id();
        int mark = galley.marks().isEmpty() ? 0 : any(chance, galley.marks()).id();
        int at = galley.pieces().indexOf(piece);
        Piece near = galley.pieces().get(Math.min(galley.pieces().size() - 1, at + chance.nextInt(4)));
        return switch (chance.nextInt(24)) {
            case 0 -> new Settle(query, chance.nextBoolean());
            case 1, 2 -> new Flip(query);
            case 3 -> new BreakHere(query);
            case 4, 5 -> new Reword(piece.id(), reworded(chance, piece.text()));
            case 6, 7 -> new Split(piece.id(), offset);
            case 8, 9 -> new Merge(near.id(), piece.id(), chance.nextBoolean());
            case 10, 11 ->
                new Shape(
                        piece.id(),
                        any(chance, KINDS),
                        chance.nextBoolean() ? null : 1 + chance.nextInt(6),
                        null,
                        null);
            case 12, 13 -> new Move(piece.id(), chance.nextBoolean());
            case 14 ->
                chance.nextInt(4) == 0 ? new Remove(piece.id()) : new Insert(piece.id(), any(chance, KINDS), "새 글 한 줄");
            case 15 -> new Summarise(piece.id(), chance.nextBoolean());
            case 16 ->
                new PlaceMark(
                        piece.id(),
                        Math.min(offset, piece.text().length()),
                        Math.min(piece.text().length(), offset + chance.nextInt(2)),
                        "9");
            case 17 -> new MoveMark(mark, piece.id(), offset);
            case 18 -> new TieMark(mark, chance.nextBoolean() ? null : (Integer) other.id());
            case 19 -> new RemoveMark(mark, chance.nextBoolean());
            case 20 ->
                new Recommend(
                        new Spot(piece.id(), 0), new Spot(near.id(), near.text().length()));
            case 21 ->
                galley.recommendations().isEmpty()
                        ? new Unrecommend(0)
                        : new Unrecommend(any(chance, galley.recommendations()).id());
            case 22 ->
                chance.nextBoolean()
                        ? new Tabulate(piece.id(), near.id(), 1 + chance.nextInt(3))
                        : new Reflow(piece.id(), 1 + chance.nextInt(4));
            default ->
                chance.nextBoolean() ? new Dissolve(piece.id()) : new HeadCells(piece.id(), chance.nextBoolean());
        };
    }

    private static String reworded(Random chance, String text) {
        int from = chance.nextInt(text.length() + 1);
        int to = from + chance.nextInt(Math.min(6, text.length() - from + 1));
        List<String> inserted = List.of("", "고친 말", "🚨", "a\u0301", " \u0000 ", "\n둘째 줄", "\u1100\u1161");
        return text.substring(0, from) + any(chance, inserted) + text.substring(to);
    }

    private static <T> T any(Random chance, List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }
}
