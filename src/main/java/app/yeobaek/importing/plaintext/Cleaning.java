package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import java.text.Normalizer;

/**
 * Characters that carry no text go, all kinds of white space become a space or a line feed, and the rest is composed
 * (NFC), once, before any offset exists. Letters and punctuation stay the author's.
 *
 * <p>Form feeds stay, as {@code \f} before the first line of a page. U+FFFD becomes a space, which is what it stands for
 * in the captions of Korean PDFs.
 */
final class Cleaning {
    /** Share of control characters beyond which a file is not text. */
    private static final double MOST_CONTROLS = 0.02;

    /** Share of lost characters, or of letters misread from another encoding, beyond which a text is damaged. */
    private static final double MOST_LOST = 0.02;

    private static final double MOST_MISREAD = 0.3;
    private static final double MOST_QUESTION_MARKS = 0.2;

    /** Combining marks in one run; more is not writing (the limit of Unicode's stream-safe text format). */
    private static final int MOST_COMBINING = 30;

    /** Radicals that PDFs name in place of the Chinese characters that look like them. */
    private static final char FIRST_RADICAL = '\u2E80';

    private static final char LAST_RADICAL = '\u2FD5';
    private static final char FIRST_LIGATURE = '\uFB00';
    private static final char LAST_LIGATURE = '\uFB06';

    private final StringBuilder out;
    private int controls;
    private int lost;
    private int misread;
    private int questionMarks;
    private int visible;
    private int combining;

    private Cleaning(int length) {
        out = new StringBuilder(length);
    }

    /**
     * A clean text.
     *
     * @param text in NFC
     * @param lost characters that the source had already lost
     */
    record Clean(String text, int lost) {}

    /** The clean text of a file. */
    static Clean clean(String text) throws NotImportable {
        Cleaning cleaning = of(text);
        cleaning.judge();
        return new Clean(Normalizer.normalize(cleaning.out, Normalizer.Form.NFC), cleaning.lost);
    }

    /** A piece of text of a file that need not make sense by itself; white space of any kind becomes a space. */
    static String piece(String text) {
        String clean =
                of(text).out.toString().replace('\n', ' ').replace('\t', ' ').replace('\f', ' ');
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static Cleaning of(String text) {
        Cleaning cleaning = new Cleaning(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                cleaning.pair(c, text.charAt(i + 1));
                i++;
            } else {
                cleaning.take(c);
            }
        }
        return cleaning;
    }

    private void pair(char high, char low) {
        int type = Character.getType(Character.toCodePoint(high, low));
        if (type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED) {
            combining = type == Character.NON_SPACING_MARK ? combining + 1 : 0;
            if (combining <= MOST_COMBINING) {
                out.append(high).append(low);
                visible++;
            }
        }
    }

    private void take(char c) {
        switch (c) {
            case '\t', '\n', '\f' -> out.append(c);
            case '\r', '\u000B', '\u0085', '\u2028', '\u2029' -> out.append('\n');
            case '\u00AD' -> out.append('-');
            case '\uFFFD' -> {
                out.append(' ');
                lost++;
            }
            default -> ordinary(c);
        }
    }

    private void ordinary(char c) {
        if ((c >= FIRST_RADICAL && c <= LAST_RADICAL) || (c >= FIRST_LIGATURE && c <= LAST_LIGATURE)) {
            out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            visible++;
            return;
        }
        int type = Character.getType(c);
        switch (type) {
            case Character.CONTROL -> controls++;
            case Character.FORMAT, Character.UNASSIGNED -> {
                // zero-width and direction characters, byte order marks, noncharacters: nothing a reader sees
            }
            case Character.SURROGATE -> lost++;
            case Character.SPACE_SEPARATOR -> out.append(' ');
            default -> {
                combining = type == Character.NON_SPACING_MARK ? combining + 1 : 0;
                if (combining <= MOST_COMBINING) {
                    out.append(c);
                    visible++;
                }
                if (c == '?') {
                    questionMarks++;
                } else if (c >= 0xC0 && c <= 0xFF) {
                    misread++;
                }
            }
        }
    }

    private void judge() throws NotImportable {
        if (controls > 16 && controls > MOST_CONTROLS * (visible + controls)) {
            throw new NotImportable(Reason.NOT_TEXT);
        }
        boolean tooManyLost = lost > 16 && lost > MOST_LOST * (visible + lost);
        boolean tooManyMisread = misread > 32 && misread > MOST_MISREAD * visible;
        boolean tooManyQuestions = questionMarks > 32 && questionMarks > MOST_QUESTION_MARKS * visible;
        if (tooManyLost || tooManyMisread || tooManyQuestions) {
            throw new NotImportable(Reason.DAMAGED);
        }
        if (visible == 0) {
            throw new NotImportable(Reason.EMPTY);
        }
    }
}
