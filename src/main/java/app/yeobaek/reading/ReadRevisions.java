package app.yeobaek.reading;

import app.yeobaek.brief.Revisions;
import app.yeobaek.web.Language;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * The revisions of a brief, as the page of one of them shows them.
 *
 * @param read the number of the one that is read
 * @param newest the number of the newest
 * @param day when the one that is read was published, in words; empty where it is the only one
 * @param all newest first; empty where there is only one
 */
record ReadRevisions(int read, int newest, String day, List<Choice> all) {
    /** Where most readers are. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** A revision to choose. */
    record Choice(int number, boolean read, String at, String day) {}

    static ReadRevisions of(List<Revisions.Listed> listed, Revisions.Published read, Language language) {
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(ZONE);
        List<Choice> all = listed.stream()
                .map(it -> new Choice(
                        it.number(),
                        it.number() == read.number(),
                        it.createdAt().toString(),
                        days.format(it.createdAt())))
                .toList();
        return new ReadRevisions(
                read.number(),
                all.isEmpty() ? read.number() : all.get(0).number(),
                all.stream().filter(Choice::read).map(Choice::day).findFirst().orElse(""),
                all);
    }

    /** Whether an old one is read. */
    public boolean old() {
        return read < newest;
    }

    /** The number before the one that is read; 0 for the first. */
    public int previous() {
        return read - 1;
    }
}
