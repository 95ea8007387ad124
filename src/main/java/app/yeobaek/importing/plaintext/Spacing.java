package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.Morphemes.Border;
import app.yeobaek.importing.plaintext.Morphemes.Nouns;
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

    private static final int WINDOW = 4;
    private static final int LONGEST_WINDOW = 60;

    private final Mode mode;
    private final Evidence evidence;
    private final Punctuation punctuation;
    private final Morphemes morphemes;
    private final NounHabits habits;

    Spacing(Mode mode, Evidence evidence, Morphemes morphemes, NounHabits habits) {
        this.habits = habits;
        this.mode = mode;
        this.evidence = evidence;
        this.punctuation = new Punctuation(evidence);
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
        Decision mark = punctuation.decide(left, right, quotes);
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
        Decision mark = punctuation.decide(left, right, quotes);
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
        Decision mark = punctuation.decide(left, right, quotes);
        if (mark != null) {
            return mark;
        }
        if (isLoneParticle(left, right)) {
            return new Decision(false, Rule.MORPHEME, true);
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
        if (nouns && morphemes.isCompletedBySyllable(left, right)) {
            return new Decision(false, Rule.MORPHEME, false);
        }
        Nouns met = nouns ? morphemes.nounsAt(left, right) : null;
        Boolean apart = met == null ? null : habits.areApart(met);
        return new Decision(apart == null ? space : apart, Rule.MORPHEME, !nouns);
    }

    /** Whether the next line begins with a particle and a space, which leaves only one way. */
    private static boolean isLoneParticle(String left, String right) {
        return Characters.isHangul(left.charAt(left.length() - 1))
                && right.length() > 1
                && right.charAt(1) == ' '
                && "은는을를의와과".indexOf(right.charAt(0)) >= 0;
    }

    private @Nullable Decision document(String left, String right) {
        Boolean apart = evidence.isApart(left, right);
        return apart == null ? null : new Decision(apart, Rule.DOCUMENT, true);
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
