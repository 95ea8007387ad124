package app.yeobaek.importing.plaintext;

import java.util.List;

/** What the trailing spaces of a document mean, judged by the breaks inside its blocks. */
final class TrailingSpaces {
    private static final double NEARLY_ALL = 0.97;
    private static final double HARDLY_ANY = 0.03;

    private TrailingSpaces() {}

    static Spacing.Mode mode(List<Draft> drafts) {
        int with = 0;
        int all = 0;
        for (Draft draft : drafts) {
            List<Line> lines = draft.lines();
            for (int i = 0; i + 1 < lines.size(); i++) {
                all++;
                with += lines.get(i).trailingSpace() ? 1 : 0;
            }
        }
        if (with <= HARDLY_ANY * all) {
            return Spacing.Mode.STRIPPED;
        }
        return with >= NEARLY_ALL * all ? Spacing.Mode.BETWEEN_WORDS : Spacing.Mode.MIXED;
    }
}
