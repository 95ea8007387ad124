package app.yeobaek.drafting.galley;

import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What words typed by a person become before they are text. */
final class Words {
    static final int MOST_IN_A_PIECE = 200_000;
    static final int MOST_IN_A_LABEL = 20;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]|[\\u200b\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern MARKER =
            Pattern.compile("([❍○●■□◦▪▫▶▷◆◇☐❏△▲·•※\\-–—ㅇ]|\\(?[0-9]{1,2}\\)|[①-⑳]|[가-하]\\))[ \\u00a0]+(?=\\S)");

    private Words() {}

    /** One line of text: NFC, without characters that cannot be seen, every run of white space one space. */
    static String line(@Nullable String typed) throws NotPossible {
        return cell(typed).replaceAll("\\s+", " ");
    }

    /** The text of a cell: like a line, but it may have several. */
    static String cell(@Nullable String typed) throws NotPossible {
        String given = typed == null ? "" : typed;
        if (given.length() > MOST_IN_A_PIECE) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        String seen = UNSEEN.matcher(given.replaceAll("\\r\\n?", "\n").replace('\t', ' '))
                .replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFC)
                .replaceAll("[ \\u00a0]*\\n\\s*", "\n")
                .strip();
    }

    /** A marker or label: one short line, or null for none. */
    static @Nullable String label(@Nullable String typed) throws NotPossible {
        String line = line(typed);
        if (line.length() > MOST_IN_A_LABEL) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        return line.isEmpty() ? null : line;
    }

    /** The outline marker that a text begins with, with the spaces after it, or null. */
    static @Nullable String leadingMarker(String text) {
        Matcher marker = MARKER.matcher(text);
        return marker.lookingAt() ? marker.group() : null;
    }

    /** Whether a place lies in the text and cuts neither a surrogate pair nor a letter from its combining marks. */
    static boolean isBorder(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            return false;
        }
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        int type = Character.getType(text.codePointAt(offset));
        boolean combining = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return !combining
                && !(Character.isLowSurrogate(text.charAt(offset))
                        && Character.isHighSurrogate(text.charAt(offset - 1)));
    }
}
