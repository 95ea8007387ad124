package app.yeobaek.text;

/** How sure it is where a passage of one text stands in another. */
public enum Certainty {
    /** Its words and the sentences that hold them are untouched and stand in their old order. */
    EXACT,
    /** Found again beyond doubt, though its words, its sentence or its place changed. */
    MOVED,
    /** More than one place is plausible, or the words changed too much to be sure. */
    UNCERTAIN,
    /** Gone: no place is plausible. */
    DETACHED;

    /** Whether nobody needs to look at it. */
    public boolean isSure() {
        return this == EXACT || this == MOVED;
    }
}
