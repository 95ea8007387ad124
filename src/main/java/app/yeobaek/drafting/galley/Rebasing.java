package app.yeobaek.drafting.galley;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries what one person changed in a text over to what another made of the same text meanwhile, block by block. Where
 * only one of them changed something, that change stands. Where both did, theirs stays and mine is set right behind it,
 * with a query of the kind {@code conflict}: nothing is lost, and a person decides.
 */
public final class Rebasing {
    /** The question of a query about two versions of one place. */
    public static final String CONFLICT = "conflict";

    private final Galley base;
    private final Galley mine;
    private final int[] kept;
    private final int[] inTheirs;
    private final List<Integer> theirNames;
    private final List<Integer> conflicts = new ArrayList<>();
    private Galley merged;

    private Rebasing(Galley base, Galley mine, Galley theirs) {
        this.base = base;
        this.mine = mine;
        merged = theirs;
        kept = Pairing.of(keys(base), keys(mine));
        inTheirs = Pairing.of(keys(base), keys(theirs));
        theirNames = theirs.pieces().stream().map(Piece::id).toList();
    }

    /**
     * The merged text.
     *
     * @param galley theirs, with my changes
     * @param conflicts how many of my pieces stand beside theirs
     */
    public record Outcome(Galley galley, int conflicts) {}

    /**
     * Carries the changes from {@code base} to {@code mine} over to {@code theirs}, which came from the same base.
     *
     * @throws NotPossible if the result would be no text that can be published, such as one too long
     */
    public static Outcome of(Galley base, Galley mine, Galley theirs) throws NotPossible {
        Rebasing rebasing = new Rebasing(base, mine, theirs);
        rebasing.pieces();
        rebasing.recommendations();
        return new Outcome(rebasing.withQueries(), rebasing.conflicts.size());
    }

    private static List<String> keys(Galley galley) {
        return galley.pieces().stream()
                .map(it -> it.kind() + " " + it.level() + " " + it.marker() + " " + it.label() + " "
                        + (it.cell() == null
                                ? ""
                                : it.cell().row() + "," + it.cell().column()) + " " + it.text())
                .toList();
    }

    private void pieces() throws NotPossible {
        int b = 0;
        int m = 0;
        while (b < kept.length || m < mine.pieces().size()) {
            if (b < kept.length && kept[b] == m) {
                b++;
                m++;
                continue;
            }
            int toB = b;
            while (toB < kept.length && kept[toB] < 0) {
                toB++;
            }
            int toM = toB < kept.length ? kept[toB] : mine.pieces().size();
            change(b, toB, mine.pieces().subList(m, toM));
            b = toB;
            m = toM;
        }
    }

    /** Makes one change of mine: the pieces of the base from {@code from} to {@code to} became {@code words}. */
    private void change(int from, int to, List<Piece> words) throws NotPossible {
        boolean untouched = true;
        for (int b = from; b < to; b++) {
            untouched &= inTheirs[b] >= 0;
        }
        if (!untouched) {
            beside(to, words);
            return;
        }
        int paired = Math.min(to - from, words.size());
        Integer last = behind(from);
        for (int i = 0; i < paired; i++) {
            int name = theirNames.get(inTheirs[from + i]);
            become(name, base.pieces().get(from + i), words.get(i));
            last = name;
        }
        for (Piece more : words.subList(paired, words.size())) {
            last = insert(last, more);
        }
        for (int b = from + paired; b < to; b++) {
            if (base.pieces().get(b).is(BlockKind.CELL)) {
                merged = merged.after(new Reword(theirNames.get(inTheirs[b]), ""));
            } else {
                merged = merged.after(new Remove(theirNames.get(inTheirs[b])));
            }
        }
    }

    private void become(int name, Piece before, Piece after) throws NotPossible {
        if (!before.text().equals(after.text())) {
            merged = merged.after(new Reword(name, after.text()));
        }
        boolean cell = before.is(BlockKind.CELL) || after.is(BlockKind.CELL);
        boolean shaped = before.kind() != after.kind()
                || before.level() != after.level()
                || !java.util.Objects.equals(before.marker(), after.marker())
                || !java.util.Objects.equals(before.label(), after.label());
        if (shaped && !cell) {
            merged = merged.after(shape(name, after));
        }
    }

    private static Shape shape(int name, Piece like) {
        return new Shape(
                name,
                like.kind(),
                like.level() == 0 ? null : like.level(),
                like.marker() == null ? "" : like.marker(),
                like.label() == null ? "" : like.label());
    }

    private int insert(@Nullable Integer after, Piece piece) throws NotPossible {
        boolean plain = piece.is(BlockKind.CELL) || piece.is(BlockKind.FOOTNOTE);
        int name = merged.next();
        List<Integer> before = merged.pieces().stream().map(Piece::id).toList();
        merged =
                merged.after(new Insert(after, BlockKind.PARAGRAPH, piece.text().replace('\n', ' ')));
        for (Piece made : merged.pieces()) {
            name = before.contains(made.id()) ? name : made.id();
        }
        if (!plain) {
            merged = merged.after(shape(name, piece));
        }
        return name;
    }

    /** Puts my version behind theirs, unless they made the same change. */
    private void beside(int to, List<Piece> words) throws NotPossible {
        Integer last = behind(to);
        for (Piece piece : words) {
            boolean same = piece.text().isBlank()
                    || merged.pieces().stream().anyMatch(it -> it.text().equals(piece.text()));
            if (!same) {
                last = insert(last, piece);
                conflicts.add(last);
            }
        }
    }

    /** The piece of the merged text behind which something stands that stood before piece {@code b} of the base. */
    private @Nullable Integer behind(int b) {
        for (int next = b; next < inTheirs.length; next++) {
            if (inTheirs[next] < 0) {
                continue;
            }
            int name = theirNames.get(inTheirs[next]);
            @Nullable Integer before = null;
            for (Piece piece : merged.pieces()) {
                if (piece.id() == name) {
                    return before;
                }
                before = piece.id();
            }
        }
        return merged.pieces().get(merged.pieces().size() - 1).id();
    }

    private void recommendations() throws NotPossible {
        List<String> before = texts(base);
        List<String> now = texts(mine);
        for (String text : now) {
            Piece place = before.contains(text) ? null : only(text);
            if (place != null && !texts(merged).contains(text)) {
                int at = place.text().indexOf(text);
                merged =
                        merged.after(new Recommend(new Spot(place.id(), at), new Spot(place.id(), at + text.length())));
            }
        }
        for (String text : before) {
            if (!now.contains(text)) {
                for (Passage passage : merged.recommendations()) {
                    if (text.equals(text(merged, passage))) {
                        merged = merged.after(new Unrecommend(passage.id()));
                    }
                }
            }
        }
    }

    /** The only piece that holds the words once, or null. */
    private @Nullable Piece only(String words) {
        List<Piece> holding =
                merged.pieces().stream().filter(it -> it.text().contains(words)).toList();
        return holding.size() == 1 ? holding.get(0) : null;
    }

    private static List<String> texts(Galley galley) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : galley.recommendations()) {
            String text = text(galley, passage);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The words of a passage inside one piece; null for one over several. */
    private static @Nullable String text(Galley galley, Passage passage) {
        for (Piece piece : galley.pieces()) {
            if (piece.id() == passage.from().piece()
                    && piece.id() == passage.to().piece()) {
                return piece.text()
                        .substring(passage.from().offset(), passage.to().offset());
            }
        }
        return null;
    }

    private Galley withQueries() {
        List<Query> queries = new ArrayList<>(merged.queries());
        int next = merged.next();
        for (Piece piece : merged.pieces()) {
            if (conflicts.contains(piece.id())) {
                queries.add(new Query(
                        next++,
                        CONFLICT,
                        new Spot(piece.id(), 0),
                        new Spot(piece.id(), piece.text().length()),
                        "",
                        false));
            }
        }
        Metadata said = base.metadata().equals(mine.metadata()) ? merged.metadata() : mine.metadata();
        return new Galley(
                said, merged.pieces(), merged.marks(), merged.recommendations(), queries, merged.margins(), next);
    }
}
