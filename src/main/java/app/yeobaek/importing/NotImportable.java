package app.yeobaek.importing;

import java.util.Locale;

/** A file that cannot be read as a brief. The reason is for programs; the web layer puts it into the reader's language. */
public final class NotImportable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    public NotImportable(Reason reason) {
        this(reason, "");
    }

    /**
     * Says why, with one detail for the sentence that will be shown.
     *
     * @param detail the type of a binary file ({@code pdf}), a limit, or empty
     */
    public NotImportable(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.code() : reason.code() + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** Why a file cannot be read. */
    public enum Reason {
        /** Nothing but white space and page furniture. */
        EMPTY,
        /** More bytes, characters, lines or table cells than the limits allow; the detail names which. */
        TOO_LARGE,
        /** Bytes of another kind of file; the detail is its usual extension. */
        BINARY,
        /** Control characters where text should be. */
        NOT_TEXT,
        /** In none of the encodings that Korean briefs come in. */
        ENCODING_UNKNOWN,
        /** Text that an earlier program has decoded wrongly; what was lost cannot be brought back. */
        DAMAGED,
        /** A format that an older version of its program wrote; the detail is its name. */
        OLD_FORMAT,
        /** Protected by a password, or by rights that only its owner's program can open. */
        ENCRYPTED,
        /** Pages that are pictures: nothing on them is text. */
        SCANNED,
        /** Begins like a file of its format, but cannot be read to its end. */
        BROKEN,
        /** Took more time or memory than one import may, or is nested deeper than any document. */
        TOO_COMPLEX,
        /** Somebody cancelled the import. */
        CANCELLED;

        /** The name in messages and JSON: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
