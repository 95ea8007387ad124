package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Spacing.Decision;
import app.yeobaek.importing.plaintext.Spacing.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What punctuation and script alone say of a line break inside a paragraph. */
final class Punctuation {
    private static final Pattern PARTICLE = Pattern.compile(
            "(?:이라고|라고|이라는|라는|이라며|라며|이라|란|이란|으로서|으로써|으로|로서|로써|로|에서|에게|에는|에도|에|의|은|는|이|가|을|를|과|와|도|만|까지|부터|보다|처럼|이나|나|이며|며|이고|고|이다|이자|인|임|일|등을|적|적인|적으로)(?:은|는|도|만|의|까지|부터|나마|지만|다고|라도|던|었다|였다)?(?:[ .,)’”]|$).*"
                    + "|(?:했|하|한(?!국|반|미|중|일|편|때|계)|할(?!인|당)|함(?!께|경|정)|된|될|됨|되)(?=[ .,)]|$|[가-힣]{0,3}(?:[ .,]|$)).*");

    private final Evidence evidence;

    Punctuation(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Decides one break, or returns null where words must decide.
     *
     * @param left the words before it, not empty
     * @param right the words after it, not empty
     * @param quotes straight double quotes before the break in its paragraph
     */
    @Nullable
    Decision decide(String left, String right, int quotes) {
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
            Boolean apart = evidence.isApart(left, right);
            return apart == null ? sure(true) : new Decision(apart, Rule.DOCUMENT, true);
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

    private static Decision sure(boolean space) {
        return new Decision(space, Rule.PUNCTUATION, true);
    }
}
