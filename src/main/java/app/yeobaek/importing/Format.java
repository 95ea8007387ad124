package app.yeobaek.importing;

/** A format that briefs are read from. What a file is, its content says ({@link Detection}), never its name. */
public enum Format {
    /** Text, above all text taken out of PDFs. */
    TEXT("text/plain", "txt"),
    MARKDOWN("text/markdown", "md"),
    HTML("text/html", "html"),
    PDF("application/pdf", "pdf"),
    /** Word from 2007 on. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Hangul's open format, a zip of XML. */
    HWPX("application/hwp+zip", "hwpx"),
    /** Hangul from version 5 on, a compound file. */
    HWP("application/x-hwp", "hwp");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Its usual extension, lower case, without the dot. */
    public String extension() {
        return extension;
    }
}
