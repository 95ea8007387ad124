package app.yeobaek.importing;

import app.yeobaek.web.Problem;
import java.util.Locale;
import java.util.Map;

/**
 * What a file's name claims that it is. Reading goes by the content alone; but a file whose name promises one thing and whose content
 * is another is refused, for whoever sent it did not know what they sent.
 */
public final class Claim {
    /** Formats that go under each other's names without any harm: their programs save the one under the name of the other. */
    private enum Family {
        PDF,
        WORD,
        HANGUL,
        TEXT
    }

    private static final Map<String, Family> NAMES = Map.of(
            "pdf", Family.PDF,
            "docx", Family.WORD,
            "hwp", Family.HANGUL,
            "hwpx", Family.HANGUL,
            "txt", Family.TEXT,
            "md", Family.TEXT,
            "markdown", Family.TEXT,
            "html", Family.TEXT,
            "htm", Family.TEXT);

    private Claim() {}

    /**
     * Looks whether a file is what its name says. A name without an ending that we know claims nothing, and what we cannot read
     * at all is for the import to refuse, with its own reason.
     *
     * @throws Problem 415 {@code file-misnamed} if the content is of another kind
     */
    public static void check(String name, byte[] file) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Family claimed = NAMES.get(ending);
        if (claimed == null || file.length == 0) {
            return;
        }
        Format format;
        try {
            format = Detection.of(file);
        } catch (NotImportable itsOwnReason) {
            return;
        }
        if (family(format) != claimed) {
            throw Problem.of(
                    415,
                    "file-misnamed",
                    ending.toUpperCase(Locale.ROOT),
                    format.extension().toUpperCase(Locale.ROOT));
        }
    }

    private static Family family(Format format) {
        return switch (format) {
            case PDF -> Family.PDF;
            case DOCX -> Family.WORD;
            case HWP, HWPX -> Family.HANGUL;
            case TEXT, MARKDOWN, HTML -> Family.TEXT;
        };
    }
}
