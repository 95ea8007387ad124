package app.yeobaek.notification;

import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts news into words. */
final class Wording {
    private static final Map<Topic, Set<String>> EVENTS = Map.of(
            Topic.STATE,
            Set.of("open", "answered", "resolved", "accepted", "declined"),
            Topic.ROUND,
            Set.of("opened", "asked", "reminded", "deadline", "extended", "closed", "reopened"),
            Topic.VERDICT,
            Set.of("answered", "look-again"),
            Topic.MODERATION,
            Set.of("hidden", "shown"));

    private static final int LIMIT = 200;
    /** Enough of CommonMark's signs that a quoted line reads as words; it is shown as plain text whatever is left. */
    private static final Pattern MARKUP =
            Pattern.compile("(?m)^\\s{0,3}(?:>+|[-*+]|\\d{1,9}[.)]|#{1,6})\\s+|[*_~`]{1,3}");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]{0,500})]\\([^()\\s]{0,2000}\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Wording() {}

    /** A row of the inbox's query as an entry. */
    static Entry entry(Object[] row, Language language) {
        Topic topic = Topic.valueOf((String) row[1]);
        @Nullable String said = (String) row[4];
        String words = (String) row[3];
        return new Entry(
                (UUID) row[0],
                topic,
                headline(topic, (String) row[2], words, (String) row[6], language),
                said != null ? plain(said) : quoted(topic, words),
                (UUID) row[5],
                (String) row[6],
                (UUID) row[7],
                (String) row[8],
                (Instant) row[9],
                (Boolean) row[10]);
    }

    private static String headline(Topic topic, @Nullable String by, String words, String title, Language language) {
        String who = by == null ? Catalogue.say(language, "notification_somebody") : by;
        String event = event(topic, words);
        return Catalogue.say(language, "notification_says_" + topic.key() + event, who, title);
    }

    /** Of a state, a round or a moderation, the first word says what became of it; what follows is its title. */
    private static String event(Topic topic, String words) {
        String first = words.split(" ", 2)[0];
        return EVENTS.getOrDefault(topic, Set.of()).contains(first) ? "_" + first.replace('-', '_') : "";
    }

    private static @Nullable String quoted(Topic topic, String words) {
        String rest = event(topic, words).isEmpty()
                ? words
                : words.substring(words.split(" ", 2)[0].length()).strip();
        return rest.isEmpty() ? null : rest;
    }

    /** The beginning of words in Markdown, as a line of plain text. */
    static String plain(String markdown) {
        String start = markdown.substring(0, Math.min(markdown.length(), 4 * LIMIT));
        String words = SPACE.matcher(
                        MARKUP.matcher(LINK.matcher(start).replaceAll("$1")).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (words.length() <= LIMIT) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return words.substring(0, end) + "…";
    }
}
