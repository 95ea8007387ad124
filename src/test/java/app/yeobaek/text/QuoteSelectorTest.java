package app.yeobaek.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QuoteSelectorTest {

    @Test
    void quoteKeepsTheWordsAroundThePassage() {
        QuoteSelector quote = QuoteSelector.of("가나다 라마바 사아자", new TextRange(4, 7));
        assertThat(quote).isEqualTo(new QuoteSelector("라마바", "가나다 ", " 사아자"));
    }

    @Test
    void contextNeverCutsAnEmoji() {
        String text = "😀".repeat(40) + "a" + "가".repeat(33) + "끝" + "가".repeat(33) + "a" + "😀".repeat(40);
        int start = text.indexOf('끝');
        for (int shift = 0; shift < 2; shift++) {
            QuoteSelector quote = QuoteSelector.of(text, new TextRange(start - shift, start + 1));
            assertThat(Character.isLowSurrogate(quote.prefix().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(
                            quote.suffix().charAt(quote.suffix().length() - 1)))
                    .isFalse();
        }
    }

    @Property
    void prefixExactAndSuffixStandTogetherInTheText(
            @ForAll @StringLength(min = 1, max = 400) String text,
            @ForAll @IntRange(max = 399) int a,
            @ForAll @IntRange(max = 399) int b) {
        int start = Math.min(Math.min(a, b), text.length());
        int end = Math.min(Math.max(a, b), text.length());
        QuoteSelector quote = QuoteSelector.of(text, new TextRange(start, end));
        assertThat(text).contains(quote.prefix() + quote.exact() + quote.suffix());
        assertThat(quote.prefix().length()).isLessThanOrEqualTo(QuoteSelector.CONTEXT);
        assertThat(quote.suffix().length()).isLessThanOrEqualTo(QuoteSelector.CONTEXT);
    }
}
