package app.yeobaek.importing.plaintext;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that stand alone: "2026. 3. 19.", "2026년 3월", "발행일: 2026-03-19", "March 19, 2026". */
final class PublicationDate {
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:발행일|발간일|게재일|작성일|발행|Published|Date)\\s?[:：]?\\s?)?(\\d{4})\\s?(?:[.년/-])\\s?(?:(\\d{1,2})\\s?(?:[.월/-])?\\s?(?:(\\d{1,2})\\s?[.일]?)?)?(?:\\s?\\(?[월화수목금토일]\\)?)?",
            Pattern.CASE_INSENSITIVE);

    /** A space between two digits, as extractors leave it where figures are set wide. */
    private static final Pattern STRAY_SPACE = Pattern.compile("(?<=\\d) (?=\\d)");

    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "(?:(?:Published|Date)\\s?:?\\s?)?(?:(\\d{1,2})\\s)?(January|February|March|April|May|June|July|August|September|October|November|December)\\s(?:(\\d{1,2}),?\\s)?(\\d{4})");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private PublicationDate() {}

    /** The date in ISO 8601, as precise as the text, or null if the text is anything but a date. */
    static @Nullable String of(String text) {
        String whole = STRAY_SPACE.matcher(text).replaceAll("");
        Matcher m = DATE.matcher(whole);
        if (m.matches()) {
            return iso(m.group(1), m.group(2), m.group(3));
        }
        m = ENGLISH_DATE.matcher(text);
        if (m.matches()) {
            String day = m.group(1) != null ? m.group(1) : m.group(3);
            return iso(m.group(4), String.valueOf(MONTHS.indexOf(m.group(2)) + 1), day);
        }
        return null;
    }

    private static String iso(String year, @Nullable String month, @Nullable String day) {
        StringBuilder date = new StringBuilder(year);
        if (month != null && between(month, 12)) {
            date.append('-').append(month.length() == 1 ? "0" : "").append(month);
            if (day != null && between(day, 31)) {
                date.append('-').append(day.length() == 1 ? "0" : "").append(day);
            }
        }
        return date.toString();
    }

    private static boolean between(String number, int most) {
        int value = Integer.parseInt(number);
        return value >= 1 && value <= most;
    }
}
