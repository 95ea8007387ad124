package app.yeobaek.drafting.galley;

import java.util.Locale;

/** An edit that cannot be made. Nothing has changed. */
public final class NotPossible extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotPossible(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why an edit cannot be made. */
    public enum Reason {
        /** It names a piece, mark, recommendation or doubt that is not there. */
        GONE,
        /** A place outside the text, or one that would cut a character. */
        PLACE,
        /** A piece would be left without words. */
        EMPTY,
        /** Not with a piece of this kind. */
        KIND,
        /** The text or its number of pieces would grow beyond what a brief may have. */
        TOO_LONG,
        /** There is nothing next to it. */
        EDGE,
        /** A value that cannot be, such as a date that is none. */
        VALUE;

        /** The name in messages and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
