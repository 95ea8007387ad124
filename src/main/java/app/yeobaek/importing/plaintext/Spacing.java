package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Morphemes.Border;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a line break inside a paragraph was: a space or nothing. From cheap and sure to costly and likely:
 * trailing spaces, punctuation, how the same document writes the same words elsewhere, the dictionary's morphemes.
 */
final class Spacing {

    /** What a document's trailing spaces say. */
    enum Mode {
        /** No line ends with a space: they were trimmed and say nothing. */
        STRIPPED,
        /** Every line of a paragraph ends with a space: lines break between words only. */
        BETWEEN_WORDS,
        /** Some do: a trailing space is a word boundary, nearly always. */
        MIXED
    }

    /** How a break was decided. */
    enum Rule {
        TRAILING_SPACE,
        PUNCTUATION,
        DOCUMENT,
        MORPHEME
    }

    /**
     * What becomes of a break.
     *
     * @param space whether a space stands there
     * @param sure whether a reader need not look at it
     */
    record Decision(boolean space, Rule rule, boolean sure) {}

    /** Forms that never begin a word of their own; single syllables only where nothing follows them. */
    private static final Pattern BOUND = Pattern.compile(
            "(?:이라고|라고|이라는|라는|이라며|라며|적이|적인|적으로|하다|하지만|한다|하고|하며|하여|하는|하기|하게|하려|했|함|됨|되|된|될|으로|에서|에게|까지|부터|이다|[은는을를의에와과도만로가이](?![가-힣])).*");

    private static final Pattern PARTICLE = Pattern.compile(
            "(?:이라고|라고|이라는|라는|이라며|라며|이라|란|이란|으로서|으로써|으로|로서|로써|로|에서|에게|에는|에도|에|의|은|는|이|가|을|를|과|와|도|만|까지|부터|보다|처럼|이나|나|이며|며|이고|고|이다|이자|인|임|일|했|하|한|할|함|된|될|됨|되|등을|적)(?=[ .,)]|$|[가-힣]{0,2}(?:[ .,]|$)).*");

    private static final int WINDOW = 4;
    private static final int LONGEST_WINDOW = 60;

    private final Mode mode;
    private final Evidence evidence;
    private final Morphemes morphemes;

    Spacing(Mode mode, Evidence evidence, Morphemes morphemes) {
        this.mode = mode;
        this.evidence = evidence;
        this.morphemes = morphemes;
    }

    /**
     * Decides one break.
     *
     * @param left the text before it, at least its last words, without trailing space
     * @param trailingSpace whether the line before it ended with a space
     * @param right the text after it, at least its first words
     * @param quotes straight double quotes before the break in its paragraph
     */
    Decision decide(CharSequence left, boolean trailingSpace, String right, int quotes) {
        String l = tail(left);
        String r = head(right);
        if (l.isEmpty() || r.isEmpty()) {
            return new Decision(true, Rule.PUNCTUATION, true);
        }
        return switch (mode) {
            case BETWEEN_WORDS ->
                trailingSpace ? new Decision(true, Rule.TRAILING_SPACE, true) : stripped(l, r, quotes);
            case MIXED -> trailingSpace ? mixedSpace(l, r, quotes) : mixedNone(l, r, quotes);
            case STRIPPED -> stripped(l, r, quotes);
        };
    }

    private Decision mixedSpace(String left, String right, int quotes) {
        Decision mark = punctuation(left, right, quotes);
        if (mark != null && !mark.space && Characters.isMiddleDot(left.charAt(left.length() - 1))) {
            return mark;
        }
        if (Characters.isHangul(left.charAt(left.length() - 1))
                && BOUND.matcher(right).lookingAt()) {
            Border border = morphemes.at(left + right, left.length());
            boolean lone = border == null && right.indexOf(' ') == 1;
            if (!lone && !morphemes.areApart(left, right)) {
                return new Decision(false, Rule.MORPHEME, false);
            }
        }
        return new Decision(true, Rule.TRAILING_SPACE, true);
    }

    private Decision mixedNone(String left, String right, int quotes) {
        Decision mark = punctuation(left, right, quotes);
        if (mark != null) {
            return mark;
        }
        Decision document = document(left, right);
        if (document != null && !document.space) {
            return document;
        }
        Border border = morphemes.at(left + right, left.length());
        boolean ended = border != null && (border.before() == POS.Tag.J || border.before() == POS.Tag.E);
        if (ended && morphemes.areApart(left, right)) {
            return new Decision(true, Rule.MORPHEME, false);
        }
        return new Decision(false, Rule.TRAILING_SPACE, true);
    }

    private Decision stripped(String left, String right, int quotes) {
        Decision mark = punctuation(left, right, quotes);
        if (mark != null) {
            return mark;
        }
        Decision document = document(left, right);
        boolean space = morphemes.areApart(left, right);
        if (document != null) {
            return new Decision(document.space, Rule.DOCUMENT, document.space == space);
        }
        Border border = morphemes.at(left + right, left.length());
        boolean nouns = border != null && border.isBetweenNouns();
        if (nouns && left.length() >= 2 && right.length() >= 2) {
            int score = evidence.joinedMinusParted(left.substring(left.length() - 2), right.substring(0, 2));
            if (score != 0) {
                return new Decision(score < 0, Rule.DOCUMENT, (score < 0) == space);
            }
        }
        return new Decision(space, Rule.MORPHEME, !nouns);
    }

    /** What punctuation and script alone decide, or null. */
    private @Nullable Decision punctuation(String left, String right, int quotes) {
        char a = left.charAt(left.length() - 1);
        char b = right.charAt(0);
        if (isClosingMark(b) || Characters.isOpening(a)) {
            return sure(false);
        }
        if (Characters.isStraightQuote(b) && quotes % 2 == 1 && b == '"') {
            return sure(false);
        }
        if (Characters.isStraightQuote(a)) {
            boolean opened = a == '"' ? quotes % 2 == 1 : !startsLikeAfterQuote(left, right);
            return opened ? sure(false) : sure(!startsWithParticle(right));
        }
        if (Characters.isMiddleDot(a) || Characters.isMiddleDot(b)) {
            return sure(false);
        }
        if (a == '-' || a == '~' || a == '/' || a == '∼' || a == '〜') {
            return hyphen(left, a);
        }
        if (Characters.isSentenceMark(a) || a == ',' || a == ';' || a == ':' || a == '，') {
            return insideNumber(left, right) ? sure(false) : sure(true);
        }
        if (b == '-' || b == '~' || b == '/' || b == '∼') {
            boolean dash = right.length() > 1 && right.charAt(1) == ' ';
            return sure(dash);
        }
        if (b == '(' || b == '（') {
            return bracket(left, right);
        }
        if (Characters.isOpening(b) || Characters.isStraightQuote(b)) {
            return sure(true);
        }
        if (Characters.isClosing(a) || a == '%') {
            return sure(!startsWithParticle(right));
        }
        return script(a, b, left, right);
    }

    /** As the document writes it: after the same word, else after the same kind of character. */
    private Decision bracket(String left, String right) {
        String word = left.substring(left.lastIndexOf(' ') + 1);
        int glued = evidence.wordsStartingWith(word + "(");
        int apart = evidence.pairs(word, "(");
        char inside = right.length() > 1 ? right.charAt(1) : ' ';
        if (Characters.isClosing(left.charAt(left.length() - 1))) {
            return sure(false);
        }
        if (word.contains("http") || word.contains("www.")) {
            return sure(true);
        }
        boolean space = glued != apart ? apart > glued : !evidence.gluesBracket(left.charAt(left.length() - 1), inside);
        return new Decision(space, Rule.DOCUMENT, glued != apart);
    }

    private @Nullable Decision script(char a, char b, String left, String right) {
        boolean latinLeft = Characters.isLatin(a);
        boolean digitLeft = Characters.isDigit(a);
        boolean latinRight = Characters.isLatin(b);
        boolean digitRight = Characters.isDigit(b);
        if (((latinLeft || digitLeft) && latinRight) || (latinLeft && digitRight)) {
            return sure(true);
        }
        if (digitLeft && digitRight) {
            return sure(true);
        }
        if (isEastAsian(a) && isEastAsian(b)) {
            return sure(false);
        }
        if (Characters.isHangul(a) && Characters.isHanja(b)) {
            boolean suffix = right.length() == 1 || !isEastAsian(right.charAt(1));
            return new Decision(!suffix, Rule.PUNCTUATION, false);
        }
        if (digitLeft && Characters.isHangul(b)) {
            return new Decision(!evidence.gluesToDigit(b), Rule.DOCUMENT, false);
        }
        if (latinLeft && Characters.isHangul(b) && startsWithParticle(right)) {
            return sure(false);
        }
        if (Characters.isHangul(a) && latinRight) {
            Decision document = document(left, right);
            return document != null ? document : new Decision(true, Rule.PUNCTUATION, true);
        }
        return null;
    }

    private static boolean isEastAsian(char c) {
        return Characters.isHanja(c) || Characters.isKana(c);
    }

    private static Decision hyphen(String left, char a) {
        boolean dash = a == '-' && left.length() > 1 && left.charAt(left.length() - 2) == ' ';
        return sure(dash);
    }

    /** Whether a comma or full stop at the end of a line stands inside a number or a date without spaces. */
    private static boolean insideNumber(String left, String right) {
        int n = left.length();
        return n > 1
                && left.charAt(n - 1) == ','
                && Characters.isDigit(left.charAt(n - 2))
                && right.length() > 2
                && Characters.isDigit(right.charAt(0))
                && Characters.isDigit(right.charAt(1))
                && Characters.isDigit(right.charAt(2))
                && (right.length() == 3 || !Characters.isDigit(right.charAt(3)));
    }

    /** For a straight single quote: whether it closes a word, seen from the characters around it. */
    private static boolean startsLikeAfterQuote(String left, String right) {
        return (left.length() > 1 && left.charAt(left.length() - 2) != ' ') || startsWithParticle(right);
    }

    private static boolean isClosingMark(char c) {
        return Characters.isClosing(c) || ",.;:!?%。，．：；！？％…".indexOf(c) >= 0;
    }

    private static boolean startsWithParticle(String right) {
        return PARTICLE.matcher(right).lookingAt();
    }

    /** How the document writes the two sides elsewhere, or null if it does not. */
    private @Nullable Decision document(String left, String right) {
        String l = left.substring(left.lastIndexOf(' ') + 1);
        int space = right.indexOf(' ');
        String first = space < 0 ? right : right.substring(0, space);
        String r = first.length() > 2 ? first.substring(0, 2) : first;
        while (!l.isEmpty() && (Characters.isOpening(l.charAt(0)) || Characters.isStraightQuote(l.charAt(0)))) {
            l = l.substring(1);
        }
        if (l.isEmpty() || !Characters.isHangul(r.charAt(0)) || l.length() + r.length() < 3) {
            return null;
        }
        int joined = evidence.wordsStartingWith(l + r);
        int apart = evidence.pairs(l, r);
        if (joined == 0 && apart == 0) {
            return null;
        }
        return new Decision(apart >= joined, Rule.DOCUMENT, true);
    }

    private static Decision sure(boolean space) {
        return new Decision(space, Rule.PUNCTUATION, true);
    }

    private static String tail(CharSequence text) {
        int from = text.length();
        int spaces = 0;
        while (from > 0 && text.length() - from < LONGEST_WINDOW) {
            if (text.charAt(from - 1) == ' ' && ++spaces == WINDOW) {
                break;
            }
            from--;
        }
        return text.subSequence(from, text.length()).toString();
    }

    private static String head(String text) {
        int to = 0;
        int spaces = 0;
        while (to < text.length() && to < LONGEST_WINDOW) {
            if (text.charAt(to) == ' ' && ++spaces == WINDOW) {
                break;
            }
            to++;
        }
        return text.substring(0, to);
    }
}
