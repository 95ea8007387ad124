package app.yeobaek.reading;

import app.yeobaek.annotation.Annotations;
import app.yeobaek.brief.Brief;
import app.yeobaek.web.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * A brief in the library.
 *
 * @param team name of the team it belongs to
 * @param by publisher and authors as far as they are known, in one line
 * @param marks how many annotations the one who looks may see
 * @param unread how many of them have something that the one who looks has not read
 * @param changed when something last happened to it
 * @param changedDay the same as a date in words
 */
record LibraryRow(
        String id,
        String title,
        String team,
        String by,
        @Nullable String published,
        String language,
        long marks,
        long unread,
        Instant changed,
        String changedDay) {
    /** Where most readers are; the page's script knows better. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    static LibraryRow of(
            Brief brief, String team, Annotations.@Nullable Activity activity, long unread, Language language) {
        String authors = String.join(", ", brief.authors());
        String publisher = brief.publisher() == null ? "" : brief.publisher();
        String by = publisher + (publisher.isEmpty() || authors.isEmpty() ? "" : " · ") + authors;
        Instant changed = activity == null ? brief.createdAt() : activity.last();
        return new LibraryRow(
                brief.id().toString(),
                brief.title(),
                team,
                by,
                brief.published(),
                brief.language(),
                activity == null ? 0 : activity.count(),
                unread,
                changed,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.locale())
                        .withZone(ZONE)
                        .format(changed));
    }
}
