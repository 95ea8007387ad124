package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text and the footnote marks in it, which are not part of the text.
 *
 * @param text the characters
 * @param marks in text order
 */
public record MarkedText(String text, List<Mark> marks) {
    /** No text and no mark. */
    public static final MarkedText EMPTY = new MarkedText("", List.of());

    /**
     * A place in the text, above all a footnote mark.
     *
     * @param offset the number of characters of the text before it
     * @param label the number or sign
     * @param kind what it is
     */
    public record Mark(int offset, String label, Kind kind) {
        /** A footnote mark. */
        public Mark(int offset, String label) {
            this(offset, label, Kind.NOTE);
        }

        Mark at(int place) {
            return new Mark(place, label, kind);
        }
    }

    /** What a mark is. */
    public enum Kind {
        /** It leads to a footnote. */
        NOTE,
        /** The passage that a remark is about begins; the label tells which remark. */
        OPEN,
        /** That passage ends. */
        CLOSE,
        /** A paragraph may end here. */
        BREAK
    }

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** A text without marks. */
    public static MarkedText of(String text) {
        return new MarkedText(text, List.of());
    }

    /** Its characters, without the marks. */
    public int length() {
        return text.length();
    }

    /** Whether it has no characters; it may still have a mark. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The part from {@code from} up to {@code to}, with the marks at its borders. */
    public MarkedText slice(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        List<Mark> inside = new ArrayList<>();
        for (int i = firstMark(from); i < marks.size() && marks.get(i).offset <= to; i++) {
            inside.add(marks.get(i).at(marks.get(i).offset - from));
        }
        return new MarkedText(text.substring(from, to), inside);
    }

    /** Index of the first mark at or after {@code offset}. */
    private int firstMark(int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).offset < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Without white space at either end; a mark that stood after trailing space moves to the new end. */
    public MarkedText stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == 0 && to == text.length()) {
            return this;
        }
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            moved.add(mark.at(Math.max(0, Math.min(mark.offset, to) - from)));
        }
        return new MarkedText(text.substring(from, to), moved);
    }

    /** This text, {@code separator}, and {@code next}. */
    public MarkedText plus(String separator, MarkedText next) {
        int shift = text.length() + separator.length();
        List<Mark> all = new ArrayList<>(marks);
        for (Mark mark : next.marks) {
            all.add(mark.at(mark.offset + shift));
        }
        return new MarkedText(text + separator + next.text, all);
    }

    /** Runs of spaces and tabs as one space each. */
    MarkedText withSingleSpaces() {
        StringBuilder out = new StringBuilder(text.length());
        int[] place = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            place[i] = out.length();
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t';
            if (!blank) {
                out.append(c);
            } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (out.length() == text.length() && text.indexOf('\t') < 0) {
            return this;
        }
        place[text.length()] = out.length();
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            moved.add(mark.at(place[mark.offset]));
        }
        return new MarkedText(out.toString(), moved);
    }
}
