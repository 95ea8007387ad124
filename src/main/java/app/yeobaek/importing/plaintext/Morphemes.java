package app.yeobaek.importing.plaintext;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene's Korean dictionary says of one place in a few words: whether a morpheme begins there, and of which kind.
 * Holds one tokenizer, so an instance belongs to one import.
 */
final class Morphemes {
    /** Final consonants of a Hangul syllable, none included, and the place of ㅁ among them. */
    private static final int FINALS = 28;

    private static final int FINAL_M = 16;

    /** Characters before a place that are enough to know its words. */
    private static final int NEAR = 40;

    private final KoreanTokenizer tokenizer =
            new KoreanTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false, false);
    private final OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute parts = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    /**
     * The two sides of a place.
     *
     * @param before the kind of the morpheme that ends there
     * @param after the kind of the morpheme that begins there
     */
    record Border(POS.@Nullable Tag before, POS.Tag after) {
        /** Whether the morpheme after the place is bound to the one before: particle, ending, suffix, copula. */
        boolean isBound() {
            return switch (after) {
                case J, E, XSN, XSV, XSA, VCP -> true;
                default -> false;
            };
        }

        /** Whether two nouns meet, which Korean lets stand joined or apart. */
        boolean isBetweenNouns() {
            return isNoun(before) && isNoun(after);
        }

        private static boolean isNoun(POS.@Nullable Tag tag) {
            return tag == POS.Tag.NNG || tag == POS.Tag.NNP || tag == POS.Tag.SL || tag == POS.Tag.SH;
        }
    }

    /** Particles that are never a word of their own. */
    private static final String LONE_PARTICLES = "은는을를의에와과";

    /** Nouns of one syllable that stand apart from a noun before them. */
    private static final String LONE_NOUNS = "것수등때중뒤후전내외간및앞옆밖안속밑위곳점길땅물집말글돈몫탓덕일날달해년월법문힘강산섬배차빚값꼴쪽편측";

    private static final Set<POS.Tag> CONTENT =
            EnumSet.of(POS.Tag.NNG, POS.Tag.VV, POS.Tag.VA, POS.Tag.MAG, POS.Tag.MAJ, POS.Tag.XR);

    private record Token(int start, int end, POS.Tag first, POS.Tag last) {}

    /** Whether a word ends with {@code left} and another begins with {@code right}, as the dictionary sees it. */
    boolean areApart(String left, String right) {
        Border border = at(left + right, left.length());
        int space = right.indexOf(' ');
        String first = space < 0 ? right : right.substring(0, space);
        if (BoundWords.areApart(left, right, endsInEnding(left))) {
            return true;
        }
        if (BoundWords.areJoined(left, first)) {
            return false;
        }
        if (first.length() == 1 && LONE_PARTICLES.indexOf(first.charAt(0)) >= 0) {
            return false;
        }
        if (border == null || border.isBound()) {
            return startsOwnWord(left, right);
        }
        boolean noun = border.before() == POS.Tag.NNG || border.before() == POS.Tag.NNP;
        boolean passive = noun && "되된될돼".indexOf(first.charAt(0)) >= 0 && border.after() != POS.Tag.NNG;
        boolean lone = noun && first.equals("이") && hasFinalConsonant(left.charAt(left.length() - 1));
        boolean prefix = border.before() == POS.Tag.XPN;
        return !(prefix || passive || lone || isBecoming(border, first) || isSpan(left, first) || isDone(left, first));
    }

    /** Whether {@code left} ends with a particle or ending and {@code right} begins with a word of its own. */
    boolean endsClause(String left, String right) {
        String near = left.substring(Math.max(0, left.length() - NEAR));
        String first = right.substring(0, Math.min(NEAR, right.length()));
        Border border = at(near + first, near.length());
        if (border == null) {
            return false;
        }
        boolean ended = border.before() == POS.Tag.E || border.before() == POS.Tag.J;
        return ended && CONTENT.contains(border.after()) && areApart(near, first);
    }

    /** Whether a text ends with a verb or adjective made a noun by ㅁ: "필요함", "나타남", but not "흐름". */
    boolean endsInNominal(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        boolean closed = Characters.isHangul(last) && (last - '\uAC00') % FINALS == FINAL_M;
        return closed && endsInEnding(text.substring(Math.max(0, end - NEAR), end));
    }

    private boolean endsInEnding(String left) {
        List<Token> before = tokens(left);
        return !before.isEmpty() && before.get(before.size() - 1).last == POS.Tag.E;
    }

    /** "높아" before "지고": the auxiliary of becoming is always joined. */
    private static boolean isBecoming(Border border, String first) {
        boolean form = "진질졌져".indexOf(first.charAt(0)) >= 0
                || (first.length() > 1 && first.charAt(0) == '지' && "고는며면기게도만".indexOf(first.charAt(1)) >= 0);
        return form && border.before() == POS.Tag.E && border.after() == POS.Tag.VX;
    }

    /** "3년" before "간": a span of time is one word. */
    private static boolean isSpan(String left, String first) {
        int n = left.length();
        return n > 1
                && first.startsWith("간")
                && first.length() <= 2
                && "년월일주".indexOf(left.charAt(n - 1)) >= 0
                && Characters.isDigit(left.charAt(n - 2));
    }

    /** A noun before a form of 하다 that makes a verb of it. */
    private boolean isDone(String left, String first) {
        String noun = left.substring(left.lastIndexOf(' ') + 1);
        if (noun.length() < 2 || first.length() < 2 || "하한할함해했".indexOf(first.charAt(0)) < 0) {
            return false;
        }
        List<Token> verb = tokens(first);
        List<Token> test = tokens(noun + "를");
        return !verb.isEmpty()
                && EnumSet.of(POS.Tag.VV, POS.Tag.VX, POS.Tag.XSV).contains(verb.get(0).first)
                && test.size() == 2
                && test.get(0).first == POS.Tag.NNG
                && test.get(0).end == noun.length();
    }

    private static boolean hasFinalConsonant(char syllable) {
        return Characters.isHangul(syllable) && (syllable - '\uAC00') % FINALS != 0;
    }

    /**
     * Whether what binds the two sides does so by chance: the left ends in a particle or ending by itself, and the right
     * begins by itself with a longer word than the piece that was bound.
     */
    private boolean startsOwnWord(String left, String right) {
        List<Token> before = tokens(left);
        List<Token> after = tokens(right);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        POS.Tag end = before.get(before.size() - 1).last;
        Token start = after.get(0);
        String word = left.substring(left.lastIndexOf(' ') + 1);
        if ((end != POS.Tag.E && end != POS.Tag.J) || !CONTENT.contains(start.first) || word.length() < 2) {
            return false;
        }
        if (start.end < 2) {
            return false;
        }
        for (Token token : tokens(left + right)) {
            if (token.end > left.length()) {
                return token.end - left.length() < start.end;
            }
        }
        return false;
    }

    /** The border at {@code place} in {@code text}, or null if a morpheme runs over it. */
    @Nullable
    Border at(String text, int place) {
        POS.Tag before = null;
        for (Token token : tokens(text)) {
            if (token.start == place) {
                return new Border(before, token.first);
            }
            if (token.end <= place) {
                before = token.last;
            }
        }
        return null;
    }

    /**
     * Two nouns in a row.
     *
     * @param apart whether a space stands between them
     */
    record Nouns(String left, String right, boolean apart) {}

    /** Every place in {@code text} where two nouns meet, inside a word or across a space. */
    List<Nouns> neighbouringNouns(String text) {
        List<Token> tokens = tokens(text);
        List<Nouns> found = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            Token left = tokens.get(i - 1);
            Token right = tokens.get(i);
            int gap = right.start - left.end;
            boolean apart = gap == 1 && text.charAt(left.end) == ' ';
            if ((gap == 0 || apart) && isPlainNoun(left) && isPlainNoun(right)) {
                found.add(
                        new Nouns(text.substring(left.start, left.end), text.substring(right.start, right.end), apart));
            }
        }
        return found;
    }

    /** The nouns that meet between {@code left} and {@code right}, or null if other words do. */
    @Nullable
    Nouns nounsAt(String left, String right) {
        String text = left + right;
        Token last = null;
        for (Token token : tokens(text)) {
            if (token.start == left.length() && last != null && last.end == token.start) {
                boolean nouns = isPlainNoun(last) && isPlainNoun(token);
                return nouns
                        ? new Nouns(text.substring(last.start, last.end), text.substring(token.start, token.end), false)
                        : null;
            }
            last = token;
        }
        return null;
    }

    /**
     * Whether a noun before the place goes on with one syllable after it that makes a longer noun of it ("당연"+"직",
     * "저류"+"조"): particles or nothing follow the syllable, and it is no noun that stands by itself.
     */
    boolean isCompletedBySyllable(String left, String right) {
        if (right.length() > 1 && right.charAt(1) == ' ') {
            return false;
        }
        List<Token> tokens = tokens(left + right);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.start == left.length()) {
                boolean syllable = token.end == token.start + 1 && token.first == POS.Tag.NNG;
                Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
                boolean closed = after == null
                        || after.start > token.end
                        || after.first == POS.Tag.J
                        || after.first == POS.Tag.VCP;
                return syllable
                        && closed
                        && isPlainNoun(tokens.get(i - 1))
                        && tokens.get(i - 1).end - tokens.get(i - 1).start > 1
                        && LONE_NOUNS.indexOf(right.charAt(0)) < 0;
            }
        }
        return false;
    }

    private static boolean isPlainNoun(Token token) {
        return token.first == POS.Tag.NNG || token.first == POS.Tag.NNP;
    }

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (KoreanTokenizer reused = tokenizer) {
            reused.setReader(new StringReader(text));
            reused.reset();
            while (reused.incrementToken()) {
                if (parts.getLeftPOS() != POS.Tag.SP) {
                    tokens.add(new Token(
                            offsets.startOffset(), offsets.endOffset(), parts.getLeftPOS(), parts.getRightPOS()));
                }
            }
            reused.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
