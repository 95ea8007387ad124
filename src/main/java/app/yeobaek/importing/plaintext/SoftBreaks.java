package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that an author broke by hand inside one paragraph: a new block where an item or a new sentence group begins after a
 * finished one, otherwise only a space.
 */
public final class SoftBreaks {
    private SoftBreaks() {}

    /** The blocks that the lines make. */
    public static List<MarkedText> blocks(List<MarkedText> lines) {
        List<MarkedText> blocks = new ArrayList<>();
        for (MarkedText line : lines) {
            MarkedText last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean begins = last == null
                    || last.text().isBlank()
                    || Marker.of(line.text().strip()) != null
                    || Characters.endsSentence(last.text());
            if (begins || last == null) {
                blocks.add(line);
            } else {
                blocks.set(blocks.size() - 1, last.stripped().plus(" ", line.stripped()));
            }
        }
        return blocks;
    }
}
