package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a clean brief as an extractor would hand it over, with every kind of damage that has a switch here. */
public record Press(
        int width,
        Gaps gaps,
        boolean trailingSpaces,
        Pages pages,
        Marks marks,
        boolean notesAtPageEnds,
        Cells cells,
        Quotes quotes) {
    /** What stands between lines and blocks. */
    public enum Gaps {
        NONE,
        BETWEEN_BLOCKS,
        /** A blank line after every line; one that holds a space, too, between blocks. */
        AFTER_EVERY_LINE,
        /** A blank line after every line, whether its block ends there or not. */
        AFTER_EVERY_LINE_ALIKE
    }

    /** What a page end looks like. */
    public enum Pages {
        NONE,
        NUMBERS,
        NUMBERS_AND_HEADS
    }

    /** How a footnote mark looks once its superscript is gone. */
    public enum Marks {
        SUPERSCRIPT("", "", ""),
        BARE("$1", "", " "),
        PARENTHESIS("$1)", "", ") "),
        /** Marks bare, texts numbered with a parenthesis. */
        BARE_THEN_PARENTHESIS("$1", "", ") "),
        BRACKETS("[$1]", "[", "] ");

        private final String mark;
        private final String before;
        private final String after;

        Marks(String mark, String before, String after) {
            this.mark = mark;
            this.before = before;
            this.after = after;
        }
    }

    /** Where a pull quote stands. */
    public enum Quotes {
        /** Before the block that it is written before. */
        BETWEEN,
        /** Amid the lines of the paragraph that follows, inside a word if any line ends there. */
        INSIDE,
        /** The same, one paragraph further on. */
        FURTHER
    }

    /** How a table came. */
    public enum Cells {
        TABS,
        ROW_PER_LINE,
        CELL_PER_LINE
    }

    /** Wrapped, with a blank line between blocks and nothing else amiss. */
    public static Press plain(int width) {
        return new Press(
                width, Gaps.BETWEEN_BLOCKS, false, Pages.NONE, Marks.PARENTHESIS, false, Cells.TABS, Quotes.BETWEEN);
    }

    Press with(Gaps other) {
        return new Press(width, other, trailingSpaces, pages, marks, notesAtPageEnds, cells, quotes);
    }

    Press with(Pages other) {
        return new Press(width, gaps, trailingSpaces, other, marks, notesAtPageEnds, cells, quotes);
    }

    Press with(Marks other) {
        return new Press(width, gaps, trailingSpaces, pages, other, notesAtPageEnds, cells, quotes);
    }

    Press with(Cells other) {
        return new Press(width, gaps, trailingSpaces, pages, marks, notesAtPageEnds, other, quotes);
    }

    Press with(Quotes other) {
        return new Press(width, gaps, trailingSpaces, pages, marks, notesAtPageEnds, cells, other);
    }

    Press keepingTrailingSpaces() {
        return new Press(width, gaps, true, pages, marks, notesAtPageEnds, cells, quotes);
    }

    Press withNotesAtPageEnds() {
        return new Press(width, gaps, trailingSpaces, pages, marks, true, cells, quotes);
    }

    private static final int LINES_PER_PAGE = 28;

    /** Title and authors run across the page, however narrow its columns. */
    private static final int NARROWEST_COVER = 48;

    /** The text. */
    public String print(CleanBrief brief) {
        Run run = new Run(brief);
        for (Part part : brief.parts()) {
            run.part(part);
        }
        run.finish();
        return run.out.toString();
    }

    private final class Run {
        private final CleanBrief brief;
        private final StringBuilder out = new StringBuilder();
        private final List<String> pending = new ArrayList<>();
        private @Nullable String quote;
        private int paragraphsToQuote;
        private int onPage;
        private int page = 1;

        Run(CleanBrief brief) {
            this.brief = brief;
        }

        void part(Part part) {
            if (part.tag().equals("CONTENTS")) {
                contents(part);
                return;
            }
            if (part.isRow()) {
                row(part.cells());
                return;
            }
            if (part.tag().equals("NOTES")) {
                pending.add(0, part.text());
                return;
            }
            if (part.tag().equals("Q") && quotes != Quotes.BETWEEN) {
                quote = part.text();
                paragraphsToQuote = quotes == Quotes.INSIDE ? 1 : 2;
                return;
            }
            boolean front = part.tag().equals("FRONT") || part.tag().equals("TITLE");
            int cells = front ? Math.max(width, NARROWEST_COVER) : width;
            lines(wrapped(part.printed(mark()), cells), part.tag().equals("P"));
            var marks = java.util.regex.Pattern.compile("\\{(\\d+)\\}").matcher(part.text());
            while (marks.find()) {
                String number = marks.group(1);
                String text = brief.notes().get(number);
                pending.add(label(number) + text);
            }
            between();
        }

        private String mark() {
            return marks == Marks.SUPERSCRIPT ? "⟨$1⟩" : marks.mark;
        }

        private String label(String number) {
            return marks == Marks.SUPERSCRIPT ? "⟨" + number + "⟩ " : marks.before + number + marks.after;
        }

        private void contents(Part part) {
            lines(part.text());
            for (Part heading : brief.parts()) {
                if (heading.tag().startsWith("H")) {
                    lines(heading.text());
                }
            }
            between();
        }

        private void row(List<String> texts) {
            switch (cells) {
                case TABS -> line(String.join("\t", texts), false);
                case ROW_PER_LINE -> line(String.join(" ", texts), false);
                case CELL_PER_LINE -> texts.forEach(text -> line(text, false));
            }
        }

        private void lines(String text) {
            lines(wrapped(text, width), false);
        }

        private void lines(List<String> lines, boolean mayQuote) {
            String inside = mayQuote && quote != null && --paragraphsToQuote <= 0 ? quote : null;
            int place = inside == null ? -1 : placeOfQuote(lines);
            for (int i = 0; i < lines.size(); i++) {
                if (i == place && inside != null) {
                    quote = null;
                    wrapped(inside, width * 3 / 4).forEach(line -> line(line, true));
                }
                line(lines.get(i), true);
            }
        }

        private List<String> wrapped(String text, int cells) {
            Typesetter setter = new Typesetter(cells);
            return (trailingSpaces ? setter.keepingTrailingSpaces() : setter).wrap(raised(text));
        }

        /** The line before which a quote stands: the nearest to the middle that goes on inside a word. */
        private static int placeOfQuote(List<String> lines) {
            int best = lines.size() / 2;
            for (int away = 0; away < lines.size() / 2 - 1; away++) {
                for (int place : new int[] {lines.size() / 2 - away, lines.size() / 2 + away}) {
                    String before = lines.get(place - 1);
                    if (Characters.isHangul(before.charAt(before.length() - 1))) {
                        return place;
                    }
                }
            }
            return best;
        }

        private void line(String line, boolean mayBreak) {
            out.append(line).append('\n');
            if (gaps == Gaps.AFTER_EVERY_LINE || gaps == Gaps.AFTER_EVERY_LINE_ALIKE) {
                out.append('\n');
            }
            if (mayBreak && pages != Pages.NONE && ++onPage >= LINES_PER_PAGE) {
                endPage();
            }
        }

        private void endPage() {
            onPage = 0;
            if (notesAtPageEnds) {
                notes();
            }
            if (pages != Pages.NONE) {
                out.append("- ").append(page++).append(" -\n");
            }
            if (pages == Pages.NUMBERS_AND_HEADS) {
                out.append(brief.parts().get(0).text()).append(" | 현안 보고\n");
            }
        }

        private void notes() {
            List<String> texts = List.copyOf(pending);
            pending.clear();
            for (String text : texts) {
                new Typesetter(width).wrap(raised(text)).forEach(line -> out.append(line)
                        .append('\n'));
            }
        }

        private void between() {
            if (gaps == Gaps.BETWEEN_BLOCKS) {
                out.append('\n');
            } else if (gaps == Gaps.AFTER_EVERY_LINE) {
                out.append(" \n");
            }
        }

        void finish() {
            between();
            notes();
        }

        private static String raised(String line) {
            StringBuilder raised = new StringBuilder();
            boolean high = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '⟨' || c == '⟩') {
                    high = c == '⟨';
                } else {
                    raised.append(high ? "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0') : c);
                }
            }
            return raised.toString();
        }
    }
}
