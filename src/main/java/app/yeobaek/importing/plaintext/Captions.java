package app.yeobaek.importing.plaintext;

import java.util.regex.Pattern;

/** Lines that belong to a table or figure: its caption, its source, the notes under it. */
final class Captions {
    private static final Pattern CAPTION = Pattern.compile(
            "[<\\[［〈【(]\\s?(?:표|그림|도표|도|Table|Figure|Fig\\.?)\\s?[\\dⅠ-Ⅻ][\\d.-]{0,5}\\s?[>\\]］〉】)](?!(?:과|와|은|는|을|를|이|가|의|에|로|도|처럼|부터|참조)[ ,.가-힣]).{0,150}"
                    + "|(?:표|그림|도표|Table|Figure|Fig\\.?)\\s?\\d[\\d-]{0,5}\\s?[.:]\\s?\\S.{0,150}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("[<\\[［〈【(]?\\s?(?:표|도표|Table).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile(
            "(?:\\*\\s?)?(?:자료|출처|주|주석|비고|자료원|Sources?|Notes?)\\s?(?:\\d{1,2}\\))?\\s?[:：].*",
            Pattern.CASE_INSENSITIVE);

    private Captions() {}

    /** Whether a line is the caption of a table or figure, and not a sentence about one. */
    static boolean isCaption(String line) {
        return line.length() < 180
                && CAPTION.matcher(line).matches()
                && !line.endsWith("다.")
                && !line.endsWith("음.")
                && !line.endsWith("함.");
    }

    /** Whether the caption is that of a table. */
    static boolean isTableCaption(String caption) {
        return TABLE.matcher(caption).matches();
    }

    /** Whether a line names the source of a table or figure, or stands under it as a note. */
    static boolean isSource(String line) {
        return SOURCE.matcher(line.length() > 40 ? line.substring(0, 40) : line).matches();
    }
}
