package app.yeobaek.importing.plaintext;

/** What a character is to the layout of a Korean text. */
final class Characters {
    private static final String OPENING = "([{<（［｛〈《「『【〔‘“";
    private static final String CLOSING = ")]}>）］｝〉》」』】〕’”";
    private static final String SENTENCE_MARKS = ".?!。．？！…";
    private static final String MIDDLE_DOTS = "·․‧・ㆍ⋅･•∙";

    private Characters() {}

    /** A Hangul syllable. */
    static boolean isHangul(char c) {
        return c >= '\uAC00' && c <= '\uD7A3';
    }

    /** A Chinese character of the basic planes' common blocks. */
    static boolean isHanja(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30FF';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A letter of the Latin script. */
    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '\u00C0' && c <= '\u024F' && c != '×' && c != '÷');
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isSentenceMark(char c) {
        return SENTENCE_MARKS.indexOf(c) >= 0;
    }

    static boolean isMiddleDot(char c) {
        return MIDDLE_DOTS.indexOf(c) >= 0;
    }

    static boolean isStraightQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** A glyph of the private use area, as fonts with bullets leave it behind. */
    static boolean isPrivateUse(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    /** Width in half-width cells, as a Korean typesetter counts: Hangul, Hanja, Kana and full-width signs take two. */
    static int cells(char c) {
        if (c < 0x1100) {
            return c == '·' ? 2 : 1;
        }
        boolean wide = c <= 0x115F
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || "‘’“”※■△▶❍❏".indexOf(c) >= 0;
        return wide ? 2 : 1;
    }

    /** Width of a text in half-width cells. */
    static int cells(CharSequence text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            cells += cells(text.charAt(i));
        }
        return cells;
    }

    /**
     * Whether the text ends like a sentence: a sentence mark, perhaps inside closing quotes or brackets. A full stop after
     * a digit ends a date or a number, unless the text has no Hangul.
     */
    static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (isClosing(text.charAt(i)) || isStraightQuote(text.charAt(i)) || text.charAt(i) == ' ')) {
            i--;
        }
        if (i < 0 || !isSentenceMark(text.charAt(i))) {
            return false;
        }
        boolean number = i > 0 && text.charAt(i) == '.' && isDigit(text.charAt(i - 1));
        return !number || !hasHangul(text, Math.max(0, i - 60), i);
    }

    private static boolean hasHangul(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isHangul(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without white space. */
    static String withoutSpaces(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
