package app.yeobaek.importing;

import app.yeobaek.importing.docx.DocxImporter;
import app.yeobaek.importing.html.HtmlImporter;
import app.yeobaek.importing.hwp.HwpImporter;
import app.yeobaek.importing.hwpx.HwpxImporter;
import app.yeobaek.importing.markdown.MarkdownImporter;
import app.yeobaek.importing.pdf.PdfImporter;
import app.yeobaek.importing.plaintext.PlainTextImporter;

/** The importer for each format. */
public final class Importers {
    private Importers() {}

    /**
     * Reads a file of any format we read, in this process and without a limit on time; {@link BoundedImport} has limits.
     *
     * @throws NotImportable if it is of no such format or breaks a limit
     */
    public static Imported read(byte[] file, String name, Progress progress) throws NotImportable {
        progress.at(Progress.Step.LOOKING, 0, 0);
        return of(Detection.of(file)).read(file, name, progress);
    }

    /** The importer for a format. */
    static BriefImporter of(Format format) {
        return switch (format) {
            case DOCX -> new DocxImporter();
            case HWPX -> new HwpxImporter();
            case MARKDOWN -> new MarkdownImporter();
            case HWP -> new HwpImporter();
            case HTML -> new HtmlImporter();
            case PDF -> new PdfImporter();
            case TEXT -> new PlainTextImporter();
        };
    }
}
