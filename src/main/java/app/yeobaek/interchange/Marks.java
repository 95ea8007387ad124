package app.yeobaek.interchange;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.NoteMark;
import java.util.Comparator;
import java.util.List;

/** The footnote marks of a block. Blocks are a line feed apart, so a mark belongs to one of them. */
final class Marks {
    private Marks() {}

    static List<NoteMark> in(Manuscript manuscript, Block block) {
        return manuscript.noteMarks().stream()
                .filter(it -> block.range().start() <= it.offset()
                        && it.offset() <= block.range().end())
                .sorted(Comparator.comparingInt(NoteMark::offset))
                .toList();
    }
}
