package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authors named under the text instead of above it, as journals do: "글 | name (affiliation)". Only lines that say what
 * they are count, by a label or by a post or institute after the name.
 *
 * @param authors in the order of the text; none if it names none there
 * @param affiliation the institute after a name, or null
 */
record Colophon(List<String> authors, @Nullable String affiliation) {
    private static final int MOST_BLOCKS = 4;
    private static final int LONGEST = 110;
    private static final Pattern LABEL = Pattern.compile("(?:저자|글쓴이|글|집필|작성자?|필자)\\s?[:：|].*");
    private static final Pattern POST = Pattern.compile(".*(?:위원|연구원|교수|박사|소장|원장|실장|대표|변호사|대사|센터장)(?![가-힣]).*");

    Colophon {
        authors = List.copyOf(authors);
    }

    /** Whether a line names authors and says so. */
    static boolean isCredit(String line) {
        return line.length() <= LONGEST && LABEL.matcher(line).matches() && Authors.of(line) != null;
    }

    /** What stands under the last block of the text that {@code writer} wrote. */
    static Colophon of(ManuscriptWriter writer) {
        int looked = 0;
        List<Block> blocks = writer.blocks();
        for (int i = blocks.size() - 1; i >= 0 && looked < MOST_BLOCKS; i--) {
            BlockKind kind = blocks.get(i).kind();
            if (kind != BlockKind.PARAGRAPH && kind != BlockKind.HEADING) {
                continue;
            }
            looked++;
            String text = blocks.get(i).range().of(writer.text());
            boolean line = text.length() <= LONGEST && !Characters.endsSentence(text);
            Authors found = line ? Authors.of(text) : null;
            if (found == null) {
                continue;
            }
            Matcher institute = FrontMatter.INSTITUTE.matcher(found.rest());
            boolean named = institute.find();
            if (named
                    || LABEL.matcher(text).matches()
                    || POST.matcher(found.rest()).matches()) {
                return new Colophon(found.names(), named ? institute.group() : null);
            }
        }
        return new Colophon(List.of(), null);
    }
}
