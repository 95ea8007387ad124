package app.yeobaek.reanchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real briefs, revised as authors revise them, with marks on every sentence. */
class AuthorsRevisionTest {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(AuthorsRevision.class)
    void marksOnEverySentenceAreFoundOrDoubted(AuthorsRevision revision) throws IOException, NotImportable {
        List<Manuscript> briefs = RealBriefs.all();
        assumeThat(briefs).as("skipped: no real briefs at ../shared/briefs").isNotEmpty();
        Tally all = new Tally();
        List<String> wrong = new ArrayList<>();
        boolean anything = false;
        for (Manuscript brief : briefs) {
            EditedText revised = new EditedText(brief.text());
            revision.apply(revised, brief, new Random(5));
            anything |= !revised.text().equals(brief.text());
            all.add(carried(brief.text(), revised, revision, wrong));
        }
        OUT.println(revision + ": " + all.summary());
        assertThat(anything).isTrue();
        assertThat(all.all()).isGreaterThan(3000);
        assertThat(wrong).isEmpty();
        assertThat(all.right + all.likeliest).isGreaterThan(all.there() * 97 / 100);
        assertThat(all.right).isGreaterThan(all.there() * 80 / 100);
    }

    private static Tally carried(String before, EditedText revised, AuthorsRevision revision, List<String> wrong) {
        List<TextRange> marks = marks(before);
        List<Placement> placements = Reanchoring.between(before, revised.text()).place(marks);
        Tally tally = new Tally();
        for (int i = 0; i < marks.size(); i++) {
            if (tally.count(placements.get(i), marks.get(i), before, revised)) {
                wrong.add(revision + " " + before.length() + " " + marks.get(i) + " " + placements.get(i));
            }
        }
        return tally;
    }

    /** Every sentence, a word and a phrase in it, and it together with half of the next one. */
    private static List<TextRange> marks(String text) {
        EditedText words = new EditedText(text);
        List<TextRange> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            TextRange sentence = words.sentenceAt(at);
            int middle = sentence.start() + sentence.length() / 2;
            if (sentence.length() > 3) {
                marks.add(sentence);
                TextRange word = words.wordAt(middle);
                TextRange last = words.wordAt(Math.min(text.length() - 1, middle + sentence.length() / 4));
                if (word.length() > 1) {
                    marks.add(word);
                    marks.add(new TextRange(word.start(), Math.max(word.end(), last.end())));
                }
                TextRange beyond = words.wordAt(Math.min(text.length() - 1, sentence.end() + 30));
                if (beyond.end() > sentence.end() && beyond.length() > 0) {
                    marks.add(new TextRange(sentence.start(), beyond.end()));
                }
            }
            at = Math.max(at, sentence.end()) + 1;
        }
        return marks;
    }
}
