package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.List;

/** Sets a clean document the way a PDF extractor hands it over: wrapped, with or without trailing spaces, in pages. */
final class Typesetter {
    private final int width;
    private boolean trailingSpaces;
    private boolean blankLineAfterEveryLine;
    private int linesPerPage;

    Typesetter(int width) {
        this.width = width;
    }

    /** Keeps the space at the end of a line that breaks between two words. */
    Typesetter keepingTrailingSpaces() {
        trailingSpaces = true;
        return this;
    }

    Typesetter withABlankLineAfterEveryLine() {
        blankLineAfterEveryLine = true;
        return this;
    }

    /** Breaks pages: a line without the usual blank line before it, set in by one space. */
    Typesetter inPagesOf(int lines) {
        linesPerPage = lines;
        return this;
    }

    String set(List<String> blocks) {
        StringBuilder out = new StringBuilder();
        int onPage = 0;
        for (String block : blocks) {
            for (String line : wrap(block)) {
                boolean page = linesPerPage > 0 && blankLineAfterEveryLine && ++onPage > linesPerPage;
                if (page) {
                    out.setLength(out.length() - 1);
                    out.append(' ');
                    onPage = 0;
                }
                out.append(line).append(blankLineAfterEveryLine ? "\n\n" : "\n");
            }
            if (!blankLineAfterEveryLine) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** The lines of one block; words are cut where the column ends, as in Korean print, but not Latin ones or numbers. */
    List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            int cells = 0;
            while (end < text.length() && cells + Characters.cells(text.charAt(end)) <= width) {
                cells += Characters.cells(text.charAt(end));
                end++;
            }
            if (end < text.length()) {
                end = breakBefore(text, start, end);
            }
            boolean space = end < text.length() && text.charAt(end) == ' ';
            String line = text.substring(start, end).strip();
            boolean spaceBefore = end < text.length() && !space && text.charAt(end - 1) == ' ';
            lines.add(trailingSpaces && (space || spaceBefore) ? line + " " : line);
            start = space ? end + 1 : end;
        }
        return lines;
    }

    private static int breakBefore(String text, int start, int end) {
        int at = end;
        while (at > start + 1 && !mayBreak(text.charAt(at - 1), text.charAt(at))) {
            at--;
        }
        return at > start + 1 ? at : end;
    }

    private static boolean mayBreak(char before, char after) {
        if (before == ' ' || after == ' ') {
            return true;
        }
        boolean closing = Characters.isClosing(after) || ",.;:!?%·".indexOf(after) >= 0;
        boolean latin = isLatin(before) && isLatin(after);
        return !closing && !latin && !Characters.isOpening(before);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && c > ' ' && c != '(' && c != ')';
    }
}
