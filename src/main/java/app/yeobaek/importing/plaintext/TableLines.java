package app.yeobaek.importing.plaintext;

/** What the words of a line say about a table that stands beside it. */
public final class TableLines {
    private TableLines() {}

    /** Whether the line is the caption of a table. */
    public static boolean isTableCaption(String line) {
        return Captions.isCaption(line) && Captions.isTableCaption(line);
    }

    /** Whether no row of a table begins like the line: a source, a note, another caption, an item. */
    public static boolean endsTable(String line) {
        Marker marker = Marker.of(line);
        boolean item = marker != null && !marker.isWeak() && !marker.family().counts();
        return line.isEmpty()
                || Captions.isSource(line)
                || Captions.isCaption(line)
                || item
                || line.startsWith("*")
                || Headings.isKnown(line);
    }
}
