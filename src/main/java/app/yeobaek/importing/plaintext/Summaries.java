package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.List;

/** Encloses the summary that stands before the text: its heading and what follows up to the next heading. */
final class Summaries {
    private Summaries() {}

    /** Puts a container before the first summary heading; the writer closes it at the next heading. */
    static void enclose(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.is(BlockKind.HEADING) && Headings.isSummary(draft.rough())) {
                drafts.add(i, new Draft(BlockKind.SUMMARY, null));
                return;
            }
        }
    }
}
