package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sets the table of contents apart: what follows its heading for as long as it repeats headings of the text. */
final class Contents {
    private static final Pattern PAGE = Pattern.compile("[\\s.·…]*\\d{1,3}$");

    private Contents() {}

    static void find(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            if (Headings.isContents(drafts.get(i).rough()) && drafts.get(i).marker() == null) {
                mark(drafts, i);
                return;
            }
        }
    }

    private static void mark(List<Draft> drafts, int from) {
        Set<String> later = new HashSet<>();
        for (int i = from + 1; i < drafts.size(); i++) {
            if (drafts.get(i).lines().size() > 0 && drafts.get(i).length() <= Headings.LONGEST) {
                String key = key(drafts.get(i));
                if (!later.add(key)) {
                    later.add("again " + key);
                }
            }
        }
        drafts.get(from).become(BlockKind.CONTENTS, 0);
        for (int i = from + 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean entry = !draft.lines().isEmpty()
                    && draft.length() <= Headings.LONGEST
                    && later.remove("again " + key(draft));
            if (!entry) {
                return;
            }
            draft.become(BlockKind.CONTENTS, 0);
        }
    }

    private static String key(Draft draft) {
        String sign = draft.marker() == null ? "" : draft.marker().sign();
        return Characters.withoutSpaces(sign + PAGE.matcher(draft.rough()).replaceAll(""));
    }
}
