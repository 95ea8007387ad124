package app.yeobaek.importing.plaintext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an author sets before an item or a heading: a glyph, a number, a letter.
 *
 * @param sign the marker as written, without spaces around it
 * @param family how it counts
 * @param ordinal its number in its family, counted from 1; 0 for glyphs
 * @param length characters of the line that it takes, with the spaces after it
 */
record Marker(String sign, Family family, int ordinal, int length) {

    /** Ways to mark, from the outermost to the innermost in a Korean outline. */
    enum Family {
        CHAPTER,
        SECTION,
        ROMAN,
        DECIMAL,
        NESTED_DECIMAL,
        HANGUL,
        DECIMAL_PAREN,
        HANGUL_PAREN,
        DECIMAL_PARENS,
        HANGUL_PARENS,
        CIRCLED,
        SQUARE,
        CIRCLE,
        ARROW,
        BULLET,
        DASH,
        DOT,
        NOTE;

        /** Whether markers of this family count, so that their order can be checked. */
        boolean counts() {
            return compareTo(SQUARE) < 0;
        }
    }

    private static final Pattern CHAPTER =
            Pattern.compile("제\\s?(\\d{1,2})\\s?[편부장](?![가-힣])[.:]? ?|(?:Chapter|Part) (\\d{1,2})[.:]? ");
    private static final Pattern SECTION =
            Pattern.compile("제\\s?(\\d{1,2})\\s?[절관](?![가-힣])[.:]? ?|Section (\\d{1,2})[.:]? ");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ])(?:[.．] ?| )(?=\\S)");
    private static final Pattern NESTED = Pattern.compile("\\d{1,2}(?:[.-]\\d{1,2}){1,3}[.)]? (?=\\S)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2})[.．] ?(?=[^\\d\\s.])");
    private static final Pattern DECIMAL_SPACED = Pattern.compile("(\\d{1,2})[.．] (?=\\d{2,})");
    private static final Pattern DECIMAL_PAREN = Pattern.compile("(\\d{1,2})\\) ?(?=[^\\s.,])");
    private static final Pattern DECIMAL_PARENS = Pattern.compile("[(（](\\d{1,2})[)）] ?(?=[^\\s.,])");
    private static final Pattern HANGUL = Pattern.compile("([가나다라마바사아자차카타파하])([.)]) ?(?=\\S)");
    private static final Pattern HANGUL_PARENS = Pattern.compile("[(（]([가나다라마바사아자차카타파하])[)）] ?(?=\\S)");
    private static final Pattern NUMERALS = Pattern.compile("[IVX]+");

    private static final String SYLLABLES = "가나다라마바사아자차카타파하";
    private static final String ROMANS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
    private static final String SQUARES = "■□▣◆◇❏❑❒▩▪▫◼◻";
    private static final String CIRCLES = "○●◎❍◯〇ㅇ◉⊙";
    private static final String ARROWS = "▶▷►▸▻➤➢⇒→☞△▲▽▼";
    private static final String BULLETS = "•‣⦁∙●∎✓✔★☆";
    private static final String DASHES = "-–—―−";
    private static final String DOTS = "·‧･⋅・*∘";

    /** Signs that also stand inside sentences, so that a line may begin with one by chance. */
    boolean isWeak() {
        return family == Family.DASH || family == Family.DOT || "△▲→⇒".contains(sign);
    }

    /**
     * Whether no sentence has it by chance at the start of a line, where it is the next of its kind: a numeral of the Roman
     * block with its full stop, a circled number whose forerunner began a line.
     */
    boolean isUnmistakable() {
        return (family == Family.CIRCLED && ordinal > 1) || isRomanWithStop();
    }

    private boolean isRomanWithStop() {
        return family == Family.ROMAN && sign.length() == 2 && ROMANS.indexOf(sign.charAt(0)) >= 0;
    }

    /** Whether it counts and a text may begin with it; letters begin with the first, for "다." also ends sentences. */
    boolean mayComeFirst() {
        boolean letter = family == Family.HANGUL || family == Family.HANGUL_PAREN || family == Family.HANGUL_PARENS;
        return family.counts() && (!letter || ordinal == 1);
    }

    /** The marker a line begins with, or null. A second glyph right after the first replaces it. */
    static @Nullable Marker of(String line) {
        Marker marker = glyph(line);
        if (marker != null) {
            String rest = line.substring(marker.length);
            Marker second = rest.isEmpty() ? null : glyph(rest);
            if (second != null && !second.isWeak()) {
                return new Marker(second.sign, second.family, 0, marker.length + second.length);
            }
            return marker;
        }
        return counted(line);
    }

    private static @Nullable Marker glyph(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char c = line.charAt(0);
        Family family;
        boolean mayTouch;
        if (c == '※') {
            family = Family.NOTE;
            mayTouch = true;
        } else if (SQUARES.indexOf(c) >= 0) {
            family = Family.SQUARE;
            mayTouch = true;
        } else if (CIRCLES.indexOf(c) >= 0) {
            family = Family.CIRCLE;
            mayTouch = c != 'ㅇ';
        } else if (ARROWS.indexOf(c) >= 0) {
            family = Family.ARROW;
            mayTouch = "→⇒".indexOf(c) < 0;
        } else if (BULLETS.indexOf(c) >= 0 || Characters.isPrivateUse(c)) {
            family = Family.BULLET;
            mayTouch = c == '•';
        } else if (DASHES.indexOf(c) >= 0) {
            family = Family.DASH;
            mayTouch = false;
        } else if (DOTS.indexOf(c) >= 0) {
            family = Family.DOT;
            mayTouch = false;
        } else {
            return null;
        }
        int length = 1;
        while (length < line.length() && line.charAt(length) == ' ') {
            length++;
        }
        if (length == line.length() || (length == 1 && !mayTouch)) {
            return null;
        }
        return new Marker(String.valueOf(c), family, 0, length);
    }

    private static @Nullable Marker counted(String line) {
        String head = line.length() > 24 ? line.substring(0, 24) : line;
        Matcher m = CHAPTER.matcher(head);
        if (m.lookingAt()) {
            String number = m.group(1) != null ? m.group(1) : m.group(2);
            return marker(m, Family.CHAPTER, number == null ? 1 : Integer.parseInt(number));
        }
        m = SECTION.matcher(head);
        if (m.lookingAt()) {
            String number = m.group(1) != null ? m.group(1) : m.group(2);
            return marker(m, Family.SECTION, number == null ? 1 : Integer.parseInt(number));
        }
        m = ROMAN.matcher(head);
        if (m.lookingAt()) {
            int ordinal = roman(m.group(1));
            return ordinal == 0 ? null : marker(m, Family.ROMAN, ordinal);
        }
        m = NESTED.matcher(head);
        if (m.lookingAt() && !Characters.isDigit(head.charAt(m.end()))) {
            return marker(m, Family.NESTED_DECIMAL, 0);
        }
        m = DECIMAL.matcher(head);
        if (m.lookingAt()) {
            return marker(m, Family.DECIMAL, Integer.parseInt(m.group(1)));
        }
        m = DECIMAL_SPACED.matcher(head);
        if (m.lookingAt()) {
            return marker(m, Family.DECIMAL, Integer.parseInt(m.group(1)));
        }
        m = DECIMAL_PAREN.matcher(head);
        if (m.lookingAt()) {
            return marker(m, Family.DECIMAL_PAREN, Integer.parseInt(m.group(1)));
        }
        m = DECIMAL_PARENS.matcher(head);
        if (m.lookingAt()) {
            return marker(m, Family.DECIMAL_PARENS, Integer.parseInt(m.group(1)));
        }
        m = HANGUL.matcher(head);
        if (m.lookingAt()) {
            Family family = ".".equals(m.group(2)) ? Family.HANGUL : Family.HANGUL_PAREN;
            return marker(m, family, SYLLABLES.indexOf(m.group(1)) + 1);
        }
        m = HANGUL_PARENS.matcher(head);
        if (m.lookingAt()) {
            return marker(m, Family.HANGUL_PARENS, SYLLABLES.indexOf(m.group(1)) + 1);
        }
        char c = head.isEmpty() ? ' ' : head.charAt(0);
        if (c >= '①' && c <= '⑳' && head.length() > 1) {
            int length = head.charAt(1) == ' ' ? 2 : 1;
            return new Marker(String.valueOf(c), Family.CIRCLED, c - '①' + 1, length);
        }
        return null;
    }

    private static Marker marker(Matcher m, Family family, int ordinal) {
        return new Marker(m.group().strip(), family, ordinal, m.end());
    }

    private static int roman(String numeral) {
        int single = ROMANS.indexOf(numeral);
        if (single >= 0) {
            return single + 1;
        }
        if (!NUMERALS.matcher(numeral).matches()) {
            return 0;
        }
        String[] numerals = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
        for (int i = 0; i < numerals.length; i++) {
            if (numerals[i].equals(numeral)) {
                return i + 1;
            }
        }
        return 0;
    }
}
