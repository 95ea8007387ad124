package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.drafting.galley.NotPossible.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what is known of the brief. Empty means unknown, and unknown is a good answer; only the title is needed.
 *
 * @param published {@code 2026}, {@code 2026-03} or {@code 2026-03-19}
 * @param language {@code ko} or {@code en}
 */
public record Describe(
        @Nullable String title,
        @Nullable List<String> authors,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String language)
        implements Edit {
    private static final int MOST_AUTHORS = 100;
    private static final int LONGEST = 500;
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20|21)\\d\\d");

    @Override
    public void on(Proof proof) throws NotPossible {
        String name = word(title);
        if (name.isEmpty()) {
            throw new NotPossible(Reason.EMPTY);
        }
        List<String> people = new ArrayList<>();
        for (String author : authors == null ? List.<String>of() : authors) {
            String person = word(author);
            if (!person.isEmpty()) {
                people.add(person);
            }
        }
        if (people.size() > MOST_AUTHORS) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        String house = word(publisher);
        String date = word(published);
        String tongue = language == null ? proof.metadata.language() : language;
        if (!(date.isEmpty() || isDate(date)) || !(tongue.equals("ko") || tongue.equals("en"))) {
            throw new NotPossible(Reason.VALUE);
        }
        proof.metadata =
                new Metadata(name, people, house.isEmpty() ? null : house, date.isEmpty() ? null : date, tongue);
        proof.queries.replaceAll(it -> it.question().equals(Query.TITLE) ? it.settled(true) : it);
    }

    private static String word(@Nullable String typed) throws NotPossible {
        String line = Words.line(typed);
        if (line.length() > LONGEST) {
            throw new NotPossible(Reason.TOO_LONG);
        }
        return line;
    }

    private static boolean isDate(String date) {
        if (!YEAR.matcher(date.substring(0, Math.min(4, date.length()))).matches()) {
            return false;
        }
        try {
            if (date.length() > 4) {
                Object read = date.length() == 7 ? YearMonth.parse(date) : LocalDate.parse(date);
                return read != null;
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
