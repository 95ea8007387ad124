package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.brief.Manuscript.NoteMark;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts drafts together into one canonical text, joining the lines of each, and counts every place in it. */
final class ManuscriptWriter {
    private final Joining joining;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private boolean first = true;

    ManuscriptWriter(Joining joining) {
        this.joining = joining;
    }

    void write(List<Draft> drafts) {
        int summary = -1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.is(BlockKind.SUMMARY)) {
                summary = blocks.size();
                blocks.add(container(BlockKind.SUMMARY));
                continue;
            }
            boolean ends =
                    draft.is(BlockKind.CONTENTS) || (draft.is(BlockKind.HEADING) && summary != blocks.size() - 1);
            if (summary >= 0 && ends) {
                close(summary);
                summary = -1;
            }
            block(draft);
        }
        if (summary >= 0) {
            close(summary);
        }
    }

    private Block container(BlockKind kind) {
        int start = first ? 0 : text.length() + 1;
        return new Block(kind, 0, null, new TextRange(start, start), null, null);
    }

    private void close(int index) {
        Block open = blocks.get(index);
        int end = Math.max(open.range().start(), text.length());
        blocks.set(
                index,
                new Block(open.kind(), 0, null, new TextRange(open.range().start(), end), null, null));
    }

    private void block(Draft draft) {
        Table table = draft.table();
        if (table != null) {
            table(table);
            return;
        }
        int start = begin();
        Marker marker = draft.marker();
        boolean numbered = (draft.is(BlockKind.HEADING) || draft.is(BlockKind.CONTENTS))
                && marker != null
                && marker.family().counts();
        if (numbered && marker != null) {
            text.append(marker.sign()).append(' ');
        }
        joining.join(draft.lines(), text, marks, doubts);
        doubtKind(draft, new TextRange(start, text.length()));
        String sign = marker == null || numbered ? null : marker.sign();
        blocks.add(
                new Block(draft.kind(), draft.level(), sign, new TextRange(start, text.length()), null, draft.label()));
    }

    private void doubtKind(Draft draft, TextRange range) {
        BlockKind rival = draft.rival();
        if (rival != null && rival != draft.kind()) {
            boolean quote = draft.is(BlockKind.PULL_QUOTE) || rival == BlockKind.PULL_QUOTE;
            doubts.add(new Doubt(
                    quote ? Doubt.Question.PULL_QUOTE : Doubt.Question.HEADING,
                    range,
                    range.of(text.toString()),
                    quote ? "LOOSE_COPY" : "SHORT_LINE",
                    List.of(rival.name())));
        }
    }

    private int begin() {
        if (!first) {
            text.append('\n');
        }
        first = false;
        return text.length();
    }

    private void table(Table table) {
        int index = blocks.size();
        blocks.add(container(BlockKind.TABLE));
        for (int r = 0; r < table.rows().size(); r++) {
            List<Table.Cell> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                int start = begin();
                for (List<Line> part : row.get(c).parts()) {
                    if (text.length() > start) {
                        text.append('\n');
                    }
                    joining.join(part, text, marks, doubts);
                }
                Table.Cell cell = row.get(c);
                boolean header = cell.header() || (r == 0 && table.header());
                int column = cell.column() < 0 ? c : cell.column();
                TextRange range = new TextRange(start, text.length());
                Cell place = new Cell(r, column, cell.rowSpan(), cell.columnSpan(), header);
                blocks.add(new Block(BlockKind.CELL, 0, null, range, place, null));
            }
        }
        close(index);
        if (table.guessed()) {
            doubts.add(new Doubt(
                    Doubt.Question.TABLE,
                    blocks.get(index).range(),
                    table.rows().size() + " rows"));
        }
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Footnote marks and the ends of remarked passages, in the order in which they were written. */
    List<Mark> marks() {
        return marks;
    }

    Manuscript manuscript(Metadata metadata) {
        Map<String, Integer> notes = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            @Nullable String label = blocks.get(i).label();
            if (blocks.get(i).kind() == BlockKind.FOOTNOTE && label != null) {
                notes.putIfAbsent(label, i);
            }
        }
        String canonical = text.toString();
        List<NoteMark> placed = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.kind() == MarkedText.Kind.BREAK) {
                doubts.add(new Doubt(
                        Doubt.Question.PARAGRAPH,
                        new TextRange(mark.offset(), mark.offset()),
                        "one",
                        "FULL_LINE",
                        List.of("two")));
            }
            if (mark.kind() != MarkedText.Kind.NOTE) {
                continue;
            }
            Integer note = notes.get(mark.label());
            placed.add(new NoteMark(mark.offset(), mark.label(), note));
            if (note == null) {
                doubts.add(
                        new Doubt(Doubt.Question.FOOTNOTE, new TextRange(mark.offset(), mark.offset()), mark.label()));
            }
        }
        notes.forEach((label, index) -> {
            if (placed.stream().noneMatch(mark -> mark.label().equals(label))) {
                doubts.add(new Doubt(Doubt.Question.NOTE, blocks.get(index).range(), label));
            }
        });
        return new Manuscript(metadata, canonical, blocks, placed, Recommendations.find(canonical, blocks));
    }
}
