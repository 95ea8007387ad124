package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block while it is being put together: its lines are known, how they are joined is not. */
final class Draft {
    private BlockKind kind;
    private int level;
    private final @Nullable Marker marker;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Table table;
    private @Nullable String label;
    private boolean settled;
    private @Nullable BlockKind rival;

    Draft(BlockKind kind, @Nullable Marker marker) {
        this.kind = kind;
        this.marker = marker;
    }

    static Draft of(Table table) {
        Draft draft = new Draft(BlockKind.TABLE, null);
        draft.table = table;
        return draft;
    }

    /** A block whose kind and level the file itself gives; no rule changes them. */
    static Draft settled(BlockKind kind, int level, @Nullable Marker marker) {
        Draft draft = new Draft(kind, marker);
        draft.level = level;
        draft.settled = true;
        return draft;
    }

    static Draft footnote(String label, List<Line> lines) {
        Draft draft = new Draft(BlockKind.FOOTNOTE, null);
        draft.label = label;
        draft.lines.addAll(lines);
        return draft;
    }

    Draft with(Line line) {
        lines.add(line);
        return this;
    }

    BlockKind kind() {
        return kind;
    }

    boolean is(BlockKind other) {
        return kind == other;
    }

    void become(BlockKind other, int depth) {
        kind = other;
        level = depth;
    }

    /** Remembers that it might as well be of another kind. */
    void mayBe(BlockKind other) {
        rival = other;
    }

    /** The kind that it might as well be of, or null. */
    @Nullable
    BlockKind rival() {
        return rival;
    }

    /** Whether the file itself gives its kind and level. */
    boolean isSettled() {
        return settled;
    }

    int level() {
        return level;
    }

    @Nullable
    Marker marker() {
        return marker;
    }

    /** Whether its marker is a number or letter of {@code family}. */
    boolean isMarked(Marker.Family family) {
        return marker != null && marker.family() == family;
    }

    List<Line> lines() {
        return lines;
    }

    @Nullable
    Table table() {
        return table;
    }

    @Nullable
    String label() {
        return label;
    }

    /** Remembers that a paragraph may end with the last line taken, although another one follows. */
    void doubtBreak() {
        Line last = last();
        List<MarkedText.Mark> marks = new ArrayList<>(last.content().marks());
        marks.add(new MarkedText.Mark(last.content().length(), "", MarkedText.Kind.BREAK));
        lines.set(lines.size() - 1, last.withContent(new MarkedText(last.text(), marks)));
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    boolean endsSentence() {
        return !lines.isEmpty() && last().endsSentence();
    }

    /** Its text with a space for every break; good enough to recognise it by. */
    String rough() {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(line.text());
        }
        return out.toString();
    }

    /** Characters of all its lines. */
    int length() {
        int length = 0;
        for (Line line : lines) {
            length += line.text().length() + 1;
        }
        return length;
    }
}
