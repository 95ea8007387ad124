package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.util.ArrayList;
import java.util.List;

/** Prints a clean brief as an extractor would hand it over, with every kind of damage that has a switch here. */
public record Press(
        int width, Gaps gaps, boolean trailingSpaces, Pages pages, Marks marks, boolean notesAtPageEnds, Cells cells) {
    /** What stands between lines and blocks. */
    public enum Gaps {
        NONE,
        BETWEEN_BLOCKS,
        AFTER_EVERY_LINE
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

    /** How a table came. */
    public enum Cells {
        TABS,
        ROW_PER_LINE,
        CELL_PER_LINE
    }

    /** Wrapped, with a blank line between blocks and nothing else amiss. */
    public static Press plain(int width) {
        return new Press(width, Gaps.BETWEEN_BLOCKS, false, Pages.NONE, Marks.PARENTHESIS, false, Cells.TABS);
    }

    Press with(Gaps other) {
        return new Press(width, other, trailingSpaces, pages, marks, notesAtPageEnds, cells);
    }

    Press with(Pages other) {
        return new Press(width, gaps, trailingSpaces, other, marks, notesAtPageEnds, cells);
    }

    Press with(Marks other) {
        return new Press(width, gaps, trailingSpaces, pages, other, notesAtPageEnds, cells);
    }

    Press with(Cells other) {
        return new Press(width, gaps, trailingSpaces, pages, marks, notesAtPageEnds, other);
    }

    Press keepingTrailingSpaces() {
        return new Press(width, gaps, true, pages, marks, notesAtPageEnds, cells);
    }

    Press withNotesAtPageEnds() {
        return new Press(width, gaps, trailingSpaces, pages, marks, true, cells);
    }

    private static final int LINES_PER_PAGE = 28;

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
            lines(part.printed(mark()));
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
            Typesetter setter = new Typesetter(width);
            for (String line : (trailingSpaces ? setter.keepingTrailingSpaces() : setter).wrap(raised(text))) {
                line(line, true);
            }
        }

        private void line(String line, boolean mayBreak) {
            out.append(line).append('\n');
            if (gaps == Gaps.AFTER_EVERY_LINE) {
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
