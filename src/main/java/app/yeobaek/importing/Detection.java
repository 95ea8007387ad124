package app.yeobaek.importing;

import app.yeobaek.importing.NotImportable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a file is, by its content alone: a name may lie, and a browser guesses the media type from the name. A file
 * that is two things at once is what its first bytes say.
 */
public final class Detection {
    /** A first few bytes that tell a format we do not read, as Latin-1 characters. */
    private record Magic(String name, String start) {}

    private static final List<Magic> OTHERS = List.of(
            new Magic("rtf", "{\\rtf"),
            new Magic("png", "\u0089PNG"),
            new Magic("jpg", "\u00FF\u00D8\u00FF"),
            new Magic("gif", "GIF8"),
            new Magic("tiff", "II*\u0000"),
            new Magic("tiff", "MM\u0000*"),
            new Magic("webp", "RIFF"),
            new Magic("bmp", "BM"),
            new Magic("gz", "\u001F\u008B"),
            new Magic("7z", "7z\u00BC\u00AF"),
            new Magic("rar", "Rar!"),
            new Magic("xz", "\u00FD7zXZ"),
            new Magic("bz2", "BZh"),
            new Magic("ps", "%!PS"),
            new Magic("exe", "MZ"),
            new Magic("elf", "\u007FELF"),
            new Magic("class", "\u00CA\u00FE\u00BA\u00BE"),
            new Magic("sqlite", "SQLite format 3"),
            new Magic("mht", "MIME-Version:"),
            new Magic("mp4", "\u0000\u0000\u0000\u0018ftyp"),
            new Magic("mp3", "ID3"));

    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final int HEAD = 64 * 1024;
    private static final int LATIN_FROM = 0x80;

    private static final Pattern HTML = Pattern.compile(
            "(?:\\s|\uFEFF|<\\?xml[^>]{0,200}\\?>|<!--(?:(?!-->).){0,2000}-->){0,20}<(?:!doctype\\s+html|html|head|body|article|main|div|h[1-6]|p|table|meta|title)[\\s>/].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("\\s{0,20}<\\?xml\\s.*", Pattern.DOTALL);
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} {1,3}\\S");
    private static final Pattern MARKDOWN_TABLE =
            Pattern.compile("(?m)^ {0,3}\\|?\\s?:?-{2,}:?\\s?(?:\\|\\s?:?-{2,}:?\\s?){1,30}\\|?\\s?$");
    private static final Pattern MARKDOWN_NOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\s]{1,30}\\]: ");
    private static final Pattern MARKDOWN_INLINE =
            Pattern.compile("\\[[^\\]\\n]{1,200}\\]\\(\\S{1,500}?\\)|(?m)^(?:```|~~~|> )");

    private Detection() {}

    /**
     * What the file is.
     *
     * @throws NotImportable if it is none of the formats we read, with the name of what it is where we know it
     */
    public static Format of(byte[] file) throws NotImportable {
        if (file.length == 0) {
            throw new NotImportable(Reason.EMPTY);
        }
        if (startsWith(file, pdfStart(file), "%PDF-")) {
            return Format.PDF;
        }
        if (startsWith(file, 0, "PK\u0003\u0004")) {
            return zip(file);
        }
        if (startsWith(file, 0, "PK\u0005\u0006")) {
            throw new NotImportable(Reason.EMPTY);
        }
        if (startsWith(file, 0, COMPOUND)) {
            return compound(file);
        }
        if (startsWith(file, 0, "HWP Document File")) {
            throw new NotImportable(Reason.OLD_FORMAT, "HWP 3");
        }
        for (Magic magic : OTHERS) {
            if (startsWith(file, 0, magic.start) && !isLatinText(file, magic)) {
                throw new NotImportable(Reason.BINARY, magic.name);
            }
        }
        return text(Decoding.decode(file));
    }

    /** Which kind of text a text is. */
    static Format text(String text) throws NotImportable {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        if (HTML.matcher(head).matches()) {
            return Format.HTML;
        }
        if (XML.matcher(head).matches()) {
            throw new NotImportable(Reason.BINARY, "xml");
        }
        long headings = MARKDOWN_HEADING.matcher(head).results().limit(3).count();
        boolean table = MARKDOWN_TABLE.matcher(head).find();
        boolean note = MARKDOWN_NOTE.matcher(text).find();
        boolean inline = MARKDOWN_INLINE.matcher(head).find();
        boolean markdown = headings >= 3 || note || table || (headings > 0 && (inline || head.startsWith("# ")));
        return markdown ? Format.MARKDOWN : Format.TEXT;
    }

    /** Short marks of letters ("BM", "ID3", "MZ") also begin English words; a binary file has a control byte soon. */
    private static boolean isLatinText(byte[] file, Magic magic) {
        if (magic.start.chars().anyMatch(c -> c < ' ' || c >= LATIN_FROM)) {
            return false;
        }
        if (magic.start.length() > 4 || magic.name.equals("mht")) {
            return false;
        }
        for (int i = 0; i < Math.min(file.length, 64); i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\n' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Readers of PDF allow white space and a byte order mark before the file; more is another file. */
    private static int pdfStart(byte[] file) {
        int at = startsWith(file, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < Math.min(file.length, 64) && (file[at] == '\n' || file[at] == '\r' || file[at] == ' ')) {
            at++;
        }
        return at;
    }

    private static Format zip(byte[] file) throws NotImportable {
        Map<String, byte[]> parts = Archive.read(
                file, name -> name.equals("mimetype") || name.equals("[Content_Types].xml") || isMainPart(name));
        byte[] mime = parts.get("mimetype");
        String type = mime == null ? "" : new String(mime, StandardCharsets.ISO_8859_1).strip();
        if (type.startsWith("application/hwp+zip") || has(parts, "contents/section0.xml")) {
            return Format.HWPX;
        }
        if (has(parts, "word/document.xml")) {
            return Format.DOCX;
        }
        throw new NotImportable(Reason.BINARY, zipped(parts, type));
    }

    private static boolean isMainPart(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("word/document.xml")
                || lower.equals("contents/section0.xml")
                || lower.equals("xl/workbook.xml")
                || lower.equals("ppt/presentation.xml");
    }

    private static boolean has(Map<String, byte[]> parts, String name) {
        return parts.keySet().stream().anyMatch(it -> it.equalsIgnoreCase(name));
    }

    private static String zipped(Map<String, byte[]> parts, String type) {
        if (has(parts, "xl/workbook.xml")) {
            return "xlsx";
        }
        if (has(parts, "ppt/presentation.xml")) {
            return "pptx";
        }
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return "odt";
        }
        return type.startsWith("application/epub") ? "epub" : "zip";
    }

    /** A compound file names its streams in UTF-16; which ones it has tells what it is. */
    private static Format compound(byte[] file) throws NotImportable {
        if (holds(file, "EncryptedPackage")) {
            throw new NotImportable(Reason.ENCRYPTED);
        }
        if (holds(file, "HwpSummaryInformation") || holds(file, "BodyText")) {
            return Format.HWP;
        }
        if (holds(file, "WordDocument")) {
            throw new NotImportable(Reason.OLD_FORMAT, "DOC");
        }
        throw new NotImportable(
                Reason.BINARY, holds(file, "Workbook") ? "xls" : holds(file, "PowerPoint Document") ? "ppt" : "ole");
    }

    private static boolean holds(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        // Directory entries stand at multiples of 128 bytes, but for HWP's one name that a control character precedes.
        for (int i = 512; i + wanted.length <= file.length; i += 128) {
            if (matches(file, i, wanted) || matches(file, i + 2, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] file, int at, byte[] wanted) {
        if (at + wanted.length > file.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] file, int at, @Nullable String prefix) {
        return prefix != null && matches(file, at, prefix.getBytes(StandardCharsets.ISO_8859_1));
    }
}
