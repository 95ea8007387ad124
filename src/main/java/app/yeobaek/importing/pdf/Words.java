package app.yeobaek.importing.pdf;

import app.yeobaek.importing.pdf.TextLine.Word;
import java.util.ArrayList;
import java.util.List;

/** Collects the characters of a line into words. */
final class Words {
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;

    void take(Glyph glyph) {
        if (glyph.isSpace()) {
            end();
            return;
        }
        if (text.length() == 0) {
            left = glyph.x();
        }
        text.append(glyph.text());
        right = glyph.right();
    }

    /** A footnote mark, which belongs to the word before it, or begins one. */
    void mark(String mark) {
        if (mark.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append(mark);
        } else if (!words.isEmpty()) {
            Word last = words.remove(words.size() - 1);
            words.add(new Word(last.text() + mark, last.left(), last.right()));
        } else {
            text.append(mark);
        }
    }

    void end() {
        if (text.length() > 0) {
            words.add(new Word(text.toString(), left, right));
            text.setLength(0);
        }
    }

    List<Word> all() {
        end();
        return words;
    }
}
