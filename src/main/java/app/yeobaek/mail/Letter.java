package app.yeobaek.mail;

import app.yeobaek.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, as words; how it looks is the template's matter. Everything in it is plain text and is escaped where
 * it becomes HTML. Line breaks in the subject become spaces: a header has one line.
 *
 * @param to one address
 * @param language of the words
 * @param subject what the list of mails shows
 * @param paragraphs what it says first
 * @param entries what it lists, possibly nothing
 * @param action the one thing to do about it, or null
 * @param reason why the reader gets it, in small print
 * @param unsubscribe the address that stops such mail without signing in, or null where it cannot be stopped
 */
public record Letter(
        String to,
        Language language,
        String subject,
        List<String> paragraphs,
        List<Entry> entries,
        @Nullable Action action,
        String reason,
        @Nullable String unsubscribe) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /** No quoted local parts, no comments, no lists: one address that cannot be taken for two. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\\\\\"@]{1,64}@[^\\s<>()\\[\\],;:\\\\\"@]{1,255}");

    private static final int SUBJECT_LIMIT = 200;

    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("no address to send mail to");
        }
        subject = shortened(BREAKS.matcher(subject).replaceAll(" ").strip());
        paragraphs = List.copyOf(paragraphs);
        entries = List.copyOf(entries);
    }

    /**
     * One of several things that a letter tells.
     *
     * @param headline who did what, in one line
     * @param words what was said, or null
     * @param address where to see it
     */
    public record Entry(String headline, @Nullable String words, String address) {}

    /** A link that stands out. */
    public record Action(String label, String address) {}

    /** A letter of some paragraphs with one thing to do, such as an invitation. */
    public static Letter of(
            String to, Language language, String subject, List<String> paragraphs, Action action, String reason) {
        return new Letter(to, language, subject, paragraphs, new ArrayList<>(), action, reason, null);
    }

    /** Whether mail can be sent to this address: a single one, in the common form. */
    public static boolean isAddress(@Nullable String word) {
        return word != null && ADDRESS.matcher(word).matches();
    }

    private static String shortened(String words) {
        if (words.length() <= SUBJECT_LIMIT) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(SUBJECT_LIMIT - 1)) ? SUBJECT_LIMIT - 1 : SUBJECT_LIMIT;
        return words.substring(0, end) + "…";
    }
}
