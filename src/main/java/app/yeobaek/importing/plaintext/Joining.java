package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import app.yeobaek.importing.plaintext.Spacing.Decision;
import app.yeobaek.text.TextRange;
import java.util.List;

/** Makes one text of the lines of a block. */
interface Joining {
    /**
     * Appends the lines to {@code text}.
     *
     * @param marks receives the footnote marks, by offset in {@code text}
     * @param doubts receives the breaks that may be wrong
     */
    void join(List<Line> lines, StringBuilder text, List<Mark> marks, List<Doubt> doubts);

    /** Joining Korean text, by {@code spacing}. */
    static Joining korean(Spacing spacing) {
        return (lines, text, marks, doubts) -> {
            int quotes = 0;
            int start = text.length();
            for (int i = 0; i < lines.size(); i++) {
                MarkedText content = lines.get(i).content().withSingleSpaces();
                int before = text.length();
                if (i > 0) {
                    boolean trailing = lines.get(i - 1).trailingSpace();
                    CharSequence left = text.subSequence(Math.max(start, before - 80), before);
                    Decision decision = spacing.decide(left, trailing, content.text(), quotes);
                    if (decision.space()) {
                        text.append(' ');
                    }
                    if (!decision.sure()) {
                        Doubt.Question question = decision.space() ? Doubt.Question.SPACED : Doubt.Question.JOINED;
                        doubts.add(new Doubt(
                                question,
                                new TextRange(before, text.length()),
                                decision.rule().name()));
                    }
                }
                append(content, before, text, marks);
                quotes += count(content.text());
            }
        };
    }

    private static int count(String line) {
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quotes++;
            }
        }
        return quotes;
    }

    /** Appends a line; a mark at its very start belongs to the word before the break. */
    private static void append(MarkedText content, int beforeBreak, StringBuilder text, List<Mark> marks) {
        int at = text.length();
        for (Mark mark : content.marks()) {
            boolean glued = mark.offset() == 0 && mark.kind() != MarkedText.Kind.OPEN;
            marks.add(mark.at(glued ? beforeBreak : at + mark.offset()));
        }
        text.append(content.text());
    }
}
