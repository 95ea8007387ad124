package app.yeobaek.importing.plaintext;

import org.jspecify.annotations.Nullable;

/** Dates in the fields of a file, in any of the forms that the text of a brief may have. */
public final class Dates {
    private static final int DAY = 10;

    private Dates() {}

    /** The date in ISO 8601 without its time, as precise as the field, or null if it is no date. */
    public static @Nullable String iso(String field) {
        String date = field.strip();
        boolean timed = date.length() > DAY && (date.charAt(DAY) == 'T' || date.charAt(DAY) == ' ');
        return PublicationDate.of(timed ? date.substring(0, DAY) : date);
    }
}
