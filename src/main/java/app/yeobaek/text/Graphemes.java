package app.yeobaek.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boundaries between what a reader takes for one character (extended grapheme clusters, Unicode Annex 29). */
public final class Graphemes {
    private static final Pattern BOUNDARY = Pattern.compile("\\b{g}");
    /** The longest cluster worth keeping whole; what is longer is not writing. */
    private static final int REACH = 48;

    private Graphemes() {}

    /** The last boundary at or before an offset. */
    static int before(String text, int offset) {
        int at = offset;
        while (at > 0 && offset - at < REACH && !isBoundary(text, at)) {
            at--;
        }
        return at;
    }

    /** The first boundary at or after an offset. */
    static int after(String text, int offset) {
        int at = offset;
        while (at < text.length() && at - offset < REACH && !isBoundary(text, at)) {
            at++;
        }
        return at;
    }

    /** Whether an offset, in UTF-16 code units, cuts no grapheme; so the ends of a text, and what is beyond them. */
    public static boolean isBoundary(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        if (isPlain(text.charAt(offset - 1)) && isPlain(text.charAt(offset))) {
            return true;
        }
        int from = Math.max(0, offset - REACH);
        int to = Math.min(text.length(), offset + 3);
        Matcher boundaries = BOUNDARY.matcher(text.substring(QuoteSelector.isCut(text, from) ? from - 1 : from, to));
        int sought = offset - (QuoteSelector.isCut(text, from) ? from - 1 : from);
        while (boundaries.find()) {
            if (boundaries.start() >= sought) {
                return boundaries.start() == sought;
            }
        }
        return false;
    }

    /** Characters that never join: nearly all of Korean prose, so that the costly question is rarely asked. */
    private static boolean isPlain(char unit) {
        return (unit >= ' ' && unit <= '~')
                || unit == '\n'
                || (unit >= '가' && unit <= '힣')
                || (unit >= '一' && unit <= '鿿');
    }
}
