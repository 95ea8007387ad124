package app.yeobaek.revising;

import app.yeobaek.brief.difference.BlockChange;
import app.yeobaek.brief.difference.Difference;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in a line what was changed. */
final class DifferenceWords {
    private DifferenceWords() {}

    /** All of a difference in one line: what happened how often, or that nothing did. */
    static String summary(Difference difference, Language language) {
        Difference.Counts counts = difference.counts();
        List<String> parts = new ArrayList<>();
        add(parts, language, "reworded", counts.reworded());
        add(parts, language, "inserted", counts.inserted());
        add(parts, language, "deleted", counts.deleted());
        add(parts, language, "moved", counts.moved());
        add(parts, language, "split", counts.split());
        add(parts, language, "merged", counts.merged());
        add(parts, language, "retyped", counts.retyped());
        add(parts, language, "metadata", counts.metadata());
        return parts.isEmpty() ? Catalogue.say(language, "revising_unchanged") : String.join(", ", parts);
    }

    private static void add(List<String> parts, Language language, String what, int count) {
        if (count > 0) {
            parts.add(Catalogue.count(language, "revising_count_" + what, count));
        }
    }

    /** What became of a block, in a word or two: {@code 고침 · 옮김}. */
    static String what(BlockChange change, Language language) {
        List<String> parts = new ArrayList<>();
        if (change.what() != BlockChange.What.SAME) {
            parts.add(say(language, change.what().name()));
        }
        if (change.moved()) {
            parts.add(say(language, "moved"));
        }
        if (change.retyped()) {
            parts.add(say(language, "retyped"));
        }
        return String.join(" · ", parts);
    }

    private static String say(Language language, String what) {
        return Catalogue.say(language, "revising_what_" + what.toLowerCase(Locale.ROOT));
    }
}
