package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the letters of a block say: those of headings are larger or bolder than those of the text. Says nothing where the
 * file does not tell letters apart.
 */
final class Prominence {
    private static final double LARGER = 1.08;
    private static final int FEWEST = 2;

    private final double body;
    private final boolean boldBody;
    private final boolean tells;
    private final Map<Integer, Integer> levels = new HashMap<>();

    private Prominence(List<Draft> drafts) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        int bold = 0;
        int all = 0;
        for (Draft draft : drafts) {
            for (Line line : draft.lines()) {
                Cue cue = line.cue();
                if (cue != null && !cue.isDecided()) {
                    sizes.merge(style(cue.size(), false), line.text().length(), Integer::sum);
                    bold += cue.bold() ? line.text().length() : 0;
                    all += line.text().length();
                }
            }
        }
        int most = 0;
        int usual = 0;
        for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
            if (size.getValue() > most) {
                most = size.getValue();
                usual = size.getKey();
            }
        }
        body = usual / 20.0;
        boldBody = bold * 2 > all;
        TreeSet<Integer> styles = new TreeSet<>();
        int count = 0;
        for (Draft draft : drafts) {
            if (standsOut(draft)) {
                count++;
                styles.add(style(draft));
            }
        }
        tells = count >= FEWEST;
        int level = styles.size();
        for (int style : styles) {
            levels.put(style, level--);
        }
    }

    static Prominence of(List<Draft> drafts) {
        return new Prominence(drafts);
    }

    /** Sizes to a half point, bold above plain. */
    private static int style(double size, boolean bold) {
        return (int) Math.round(size * 2) * 10 + (bold ? 1 : 0);
    }

    private static int style(Draft draft) {
        Cue cue = draft.lines().isEmpty() ? null : draft.lines().get(0).cue();
        return cue == null ? 0 : style(cue.size(), cue.bold());
    }

    private boolean standsOut(Draft draft) {
        boolean flow = draft.is(BlockKind.PARAGRAPH) || draft.is(BlockKind.ITEM) || draft.is(BlockKind.HEADING);
        if (!flow || draft.lines().isEmpty() || draft.length() > Headings.LONGEST || draft.endsSentence()) {
            return false;
        }
        for (Line line : draft.lines()) {
            Cue cue = line.cue();
            boolean larger = cue != null && cue.size() > body * LARGER && body > 0;
            boolean bolder = cue != null && cue.bold() && !boldBody && cue.size() >= body / LARGER;
            if (!larger && !bolder) {
                return false;
            }
        }
        return true;
    }

    /** Whether the letters allow that the block is a heading: they do unless other headings have letters of their own. */
    boolean mayHead(Draft draft) {
        return !tells || standsOut(draft) || Headings.isKnown(draft.rough());
    }

    /** Whether the letters alone make the block a heading. */
    boolean heads(Draft draft) {
        return tells && standsOut(draft);
    }

    /** The depth that its letters give a heading, or 0 if they say nothing. */
    int level(Draft draft) {
        return tells && standsOut(draft) ? Math.min(6, levels.getOrDefault(style(draft), 0)) : 0;
    }
}
