package app.yeobaek.importing.plaintext;

import java.util.List;

/**
 * What gaps and trailing spaces say in one document, found by comparing where they stand.
 *
 * @param gapsPart whether blank lines stand between blocks only: hardly any comes after a full line inside a sentence
 * @param gapless whether blocks follow each other without any gap
 * @param spacesTell whether a sentence that ends its line has a space after it exactly if its paragraph goes on: many
 *     broken lines have one, and of the lines that end a sentence some have one and some have not
 */
record Habits(boolean gapsPart, boolean gapless, boolean spacesTell) {
    private static final double FEW = 0.1;

    /** Share of broken lines that end between words where columns are narrow and words long. */
    private static final double MANY = 0.2;

    private static final int FEWEST = 6;

    /** Lines with a sentence end from which a habit can be told; a short article has few. */
    private static final int FEWEST_ENDS = 4;

    /** Whether a line begins a block by its own words, so that a gap before it tells nothing about gaps. */
    private static boolean beginsOwnBlock(Line line) {
        String text = line.text();
        return Marker.of(text) != null
                || StarNotes.isLikely(line)
                || Tables.isRow(line)
                || BareNumbers.mayBe(text)
                || Captions.isCaption(text)
                || Captions.isSource(text);
    }

    static Habits of(List<Line> lines, int baseGap, int[] widths) {
        int wide = 0;
        int inside = 0;
        int broken = 0;
        int brokenSpaced = 0;
        int ended = 0;
        int endedSpaced = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line last = lines.get(i - 1);
            if (line.gap() > baseGap) {
                wide++;
                boolean full = last.cells() >= widths[i - 1] * 0.88;
                inside += full && !last.endsSentence() && !line.pageStart() && last.cells() > 8 && !beginsOwnBlock(line)
                        ? 1
                        : 0;
            }
            if (last.endsSentence()) {
                ended++;
                endedSpaced += last.trailingSpace() ? 1 : 0;
            } else {
                broken++;
                brokenSpaced += last.trailingSpace() ? 1 : 0;
            }
        }
        boolean gapless = wide <= lines.size() / 20;
        // With no gaps at all, every line that ends a sentence may end its paragraph too.
        boolean some = endedSpaced >= FEW * ended || gapless;
        boolean tell =
                ended >= FEWEST_ENDS && brokenSpaced >= MANY * broken && some && endedSpaced <= (1 - FEW) * ended;
        boolean part = wide >= FEWEST && inside <= FEW * wide;
        return new Habits(part, gapless, tell);
    }
}
