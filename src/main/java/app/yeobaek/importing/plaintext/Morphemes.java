package app.yeobaek.importing.plaintext;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
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

    /** The border at {@code place} in {@code text}, or null if a morpheme runs over it. */
    @Nullable
    Border at(String text, int place) {
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            POS.Tag before = null;
            Border border = null;
            while (tokenizer.incrementToken()) {
                if (offsets.startOffset() == place) {
                    border = new Border(before, parts.getLeftPOS());
                    break;
                }
                if (offsets.endOffset() <= place) {
                    before = parts.getRightPOS();
                }
            }
            tokenizer.end();
            return border;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(tokenizer);
        }
    }

    private static void close(TokenStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
