package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import java.util.ArrayList;
import java.util.List;

/** Cuts a clean text into its physical lines and keeps what surrounds each: indent, trailing space, blank lines. */
final class Lines {
    static final int MOST_LINES = 200_000;

    private Lines() {}

    /** The lines that are not blank, in order. */
    static List<Line> of(String text) throws NotImportable {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int gap = 0;
        boolean spaceGap = false;
        boolean newPage = false;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            number++;
            if (number > MOST_LINES) {
                throw new NotImportable(Reason.TOO_LARGE, MOST_LINES + " lines");
            }
            String raw = text.substring(start, end);
            start = end + 1;
            if (raw.indexOf('\f') >= 0) {
                newPage = true;
                raw = raw.replace("\f", "");
            }
            if (raw.isBlank()) {
                gap++;
                spaceGap |= !raw.isEmpty();
                continue;
            }
            lines.add(line(number, raw, gap, spaceGap, newPage));
            gap = 0;
            spaceGap = false;
            newPage = false;
        }
        return lines;
    }

    private static Line line(int number, String raw, int gap, boolean spaceGap, boolean newPage) {
        int indent = 0;
        while (raw.charAt(indent) == ' ' || raw.charAt(indent) == '\t') {
            indent++;
        }
        int end = raw.length();
        while (raw.charAt(end - 1) == ' ' || raw.charAt(end - 1) == '\t') {
            end--;
        }
        MarkedText content = MarkedText.of(singleSpaced(raw.substring(indent, end)));
        return new Line(number, content, indent, end < raw.length(), gap, spaceGap, newPage, false);
    }

    /** The text with one space for a run of spaces; tabs stay, they part cells. */
    private static String singleSpaced(String text) {
        if (text.indexOf("  ") < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean repeated = i > 0 && text.charAt(i) == ' ' && text.charAt(i - 1) == ' ';
            if (!repeated) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
