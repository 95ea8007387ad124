package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.importing.NotImportable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups the lines of a text into blocks: decides where a block begins, not yet what its level is.
 *
 * <p>A marker begins a block where the outline expects it: numbers and letters only as the next of their sequence, signs
 * that also stand inside sentences only after a finished line. Without a marker, a block begins after a wide gap, after
 * a short line that ends a sentence, and after a heading; a line that neither fills the column nor ends a sentence is
 * itself a heading.
 */
final class Blocks {
    private static final int LONGEST_HEADING_LINE = 60;

    private final List<Line> lines;
    private final Layout layout;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Marker.Family, Integer> reached = new EnumMap<>(Marker.Family.class);
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private final Map<Draft, Draft> moved = new HashMap<>();
    private @Nullable Draft current;
    private int lastIndex = -1;

    private final Map<Integer, Marker> bareNumbers;
    private final Morphemes morphemes = new Morphemes();

    private Blocks(List<Line> lines, Layout layout) {
        this.lines = lines;
        bareNumbers = BareNumbers.of(lines, layout);
        this.layout = layout;
    }

    /** The blocks of {@code lines} from {@code from} on. */
    static List<Draft> of(List<Line> lines, Layout layout, int from) throws NotImportable {
        Blocks blocks = new Blocks(lines, layout);
        Map<Integer, FlatTables.Region> flat = FlatTables.find(lines, layout);
        int i = from;
        while (i < lines.size()) {
            Cue cue = lines.get(i).cue();
            int rows = Tables.rowsFrom(lines, i);
            FlatTables.Region region = flat.get(i);
            if (cue != null && cue.isDecided()) {
                blocks.decided(i, cue);
                i++;
            } else if (rows > 0) {
                blocks.table(Draft.of(Tables.of(lines.subList(i, i + rows))), false);
                i += rows;
            } else if (region != null) {
                blocks.table(Draft.of(FlatTable.of(lines.subList(i, region.end()))), region.displaced());
                i = region.end();
            } else {
                blocks.take(i);
                i++;
            }
        }
        return blocks.ordered();
    }

    private void begin(Draft draft) {
        drafts.add(draft);
        current = draft;
    }

    /** Adds a table; one that stands apart from its caption is kept for the place of the caption. */
    private void table(Draft table, boolean displaced) {
        lastIndex = -1;
        Draft caption = waiting.peekFirst();
        if (displaced && caption != null) {
            waiting.removeFirst();
            moved.put(caption, table);
            return;
        }
        if (current != null && current.equals(waiting.peekLast())) {
            waiting.removeLast();
        }
        begin(table);
    }

    /** The blocks, each displaced table right after its caption. */
    private List<Draft> ordered() {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            all.add(draft);
            Draft table = moved.get(draft);
            if (table != null) {
                all.add(table);
            }
        }
        return all;
    }

    /** A block that the file names itself. */
    private void decided(int i, Cue cue) {
        Table table = cue.table();
        if (table != null) {
            table(Draft.of(table), false);
            return;
        }
        begin(Named.draft(lines.get(i), cue));
        lastIndex = i;
    }

    private void take(int i) {
        Line line = lines.get(i);
        String text = line.text();
        Marker marker = marker(i);
        if (Captions.isCaption(text)) {
            begin(new Draft(BlockKind.CAPTION, null).with(line));
            if (current != null && Captions.isTableCaption(text)) {
                waiting.addLast(current);
            }
        } else if (Captions.isSource(text)) {
            begin(new Draft(BlockKind.SOURCE, null).with(line));
        } else if (marker != null && isExpected(marker, i)) {
            MarkedText rest = line.content().slice(marker.length(), text.length());
            BlockKind kind = marker.family() == Marker.Family.NOTE ? BlockKind.NOTE : BlockKind.ITEM;
            begin(new Draft(kind, marker).with(line.withContent(rest)));
            if (marker.family().counts()) {
                reach(marker);
            }
        } else if (current != null && lastIndex >= 0 && continues(current, lines.get(lastIndex), i)) {
            current.with(line);
        } else {
            begin(new Draft(BlockKind.PARAGRAPH, null).with(line));
        }
        lastIndex = i;
    }

    private @Nullable Marker marker(int i) {
        boolean afterTable = current != null && (current.is(BlockKind.TABLE) || current.is(BlockKind.SOURCE));
        Marker star = StarNotes.of(lines, i, afterTable);
        if (star != null) {
            return star;
        }
        Marker marker = Marker.of(lines.get(i).text());
        return marker == null ? bareNumbers.get(i) : marker;
    }

    /** Remembers a number, and forgets those of the families inside it. */
    private void reach(Marker marker) {
        reached.put(marker.family(), marker.ordinal());
        reached.keySet().removeIf(family -> family.compareTo(marker.family()) > 0);
    }

    private boolean isExpected(Marker marker, int i) {
        Line line = lines.get(i);
        boolean ended = current == null || lastIndex < 0 || hasEnded(i);
        if (!marker.family().counts()) {
            return !marker.isWeak() || marker.family() == Marker.Family.DASH || ended;
        }
        if (marker.family() == Marker.Family.NESTED_DECIMAL) {
            return ended;
        }
        int before = reached.getOrDefault(marker.family(), 0);
        boolean next = marker.ordinal() == before + 1 || marker.ordinal() == 1;
        boolean follows = marker.ordinal() == before + 1 && current != null && lastIndex >= 0;
        if (!ended && follows) {
            ended = marker.isUnmistakable()
                    || morphemes.endsInNominal(lines.get(lastIndex).text());
        }
        boolean likely = marker.family() == Marker.Family.DECIMAL || marker.family() == Marker.Family.ROMAN;
        boolean skipped =
                likely && marker.ordinal() > before && marker.ordinal() <= before + 3 && layout.isWideGap(line);
        return ended && (next || skipped);
    }

    /** Whether the block before line {@code i} is at its end, as far as its last line and the gap tell. */
    private boolean hasEnded(int i) {
        Line line = lines.get(i);
        Line last = lines.get(lastIndex);
        if (last.endsSentence() || (current != null && current.is(BlockKind.CAPTION))) {
            return true;
        }
        if (!layout.isWrapped() || last.isWhole()) {
            return true;
        }
        boolean full = layout.isFull(lastIndex, last, line);
        boolean parted = layout.habits().gapsPart() && !layout.mayBreakPage(line);
        return !full || (layout.isWideGap(line) && (parted || !last.endsOpen()));
    }

    private boolean continues(Draft draft, Line last, int i) {
        Line line = lines.get(i);
        if (line.isWhole() || last.isWhole() || Cue.differ(last.cue(), line.cue(), last.endsSentence())) {
            return false;
        }
        boolean url = line.text().startsWith("http") || line.text().startsWith("<http");
        switch (draft.kind()) {
            case TABLE -> {
                return false;
            }
            case SOURCE -> {
                return url || (layout.isWrapped() && goesOn(last, i) && !layout.isWideGap(line));
            }
            case CAPTION -> {
                return layout.isWrapped()
                        && goesOn(last, i)
                        && !layout.isWideGap(line)
                        && draft.lines().size() < 2;
            }
            default -> {
                return (url && !last.endsSentence()) || prose(draft, last, i);
            }
        }
    }

    private boolean goesOn(Line last, int i) {
        return !last.endsSentence() && layout.isFull(i - 1, last, lines.get(i));
    }

    private boolean prose(Draft draft, Line last, int i) {
        Line line = lines.get(i);
        boolean known = last.endsSentence() && (Headings.isKnown(line.text()) || Colophon.isCredit(line.text()));
        if (known || (draft.lines().size() == 1 && Headings.isKnown(last.text()))) {
            return false;
        }
        if (line.interrupted()) {
            return !last.endsSentence() && !isHeadingLike(draft) && !headsInterruption(draft, last, line);
        }
        if (!layout.isWrapped()) {
            return !last.endsSentence() && line.pageStart() && last.endsOpen();
        }
        boolean full = layout.isFull(i - 1, last, line);
        if (layout.isWideGap(line)) {
            boolean parted = layout.habits().gapsPart() && !layout.mayBreakPage(line);
            boolean inside = draft.lines().size() > 1 && !isHeadingLike(draft) && !parted;
            return full && !last.endsSentence() && (inside || (!isHeadingLike(draft) && layout.mayBreakPage(line)));
        }
        boolean heading = line.text().length() <= LONGEST_HEADING_LINE
                && i + 1 < lines.size()
                && layout.stopsShort(i, line, lines.get(i + 1));
        if (last.endsSentence()) {
            boolean goesOn = full && !heading && (!layout.habits().spacesTell() || last.trailingSpace());
            boolean unsure = layout.habits().gapless() || line.pageStart();
            if (goesOn && unsure && !last.trailingSpace()) {
                draft.doubtBreak();
            }
            return goesOn;
        }
        if (full) {
            return !mayHead(draft) || !endsItself(draft, last, line);
        }
        boolean meant = draft.lines().size() == 1 && layout.stopsShort(i - 1, last, line);
        return !meant && !(draft.is(BlockKind.PARAGRAPH) && mayHead(draft));
    }

    /** Whether what was taken out before {@code line} stood under a heading rather than inside a sentence. */
    private boolean headsInterruption(Draft draft, Line last, Line line) {
        if (!mayHead(draft)) {
            return false;
        }
        if (!layout.isWrapped()) {
            return draft.length() <= LONGEST_HEADING_LINE;
        }
        Line first = draft.lines().get(0);
        boolean apart = first.equals(last) && layout.isWideGap(first) && layout.isWideGap(line);
        return apart || layout.stopsShort(lastIndex, last, line);
    }

    /**
     * Whether a short block ends with a full line that lacks the space which words in this document are parted by, although
     * a word ends there: the first line of something else follows.
     */
    private boolean endsItself(Draft draft, Line last, Line line) {
        return layout.habits().spacesTell()
                && draft.is(BlockKind.PARAGRAPH)
                && draft.length() <= LONGEST_HEADING_LINE
                && !last.trailingSpace()
                && !line.pageStart()
                && morphemes.endsClause(last.text(), line.text());
    }

    /** Whether an unmarked block that has come to a short line without sentence end can only have been a heading. */
    private static boolean mayHead(Draft draft) {
        return draft.lines().size() <= 2
                && draft.lines().stream().noneMatch(line -> line.text().contains(". "));
    }

    /** Whether the block is short and numbered or marked like a heading, so that nothing continues it over a gap. */
    private boolean isHeadingLike(Draft draft) {
        Marker marker = draft.marker();
        boolean heads = marker != null && (marker.family().counts() || marker.family() == Marker.Family.SQUARE);
        return heads && !draft.endsSentence() && draft.length() < 80;
    }
}
