package app.yeobaek.importing.pdf;

import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.SeenLine;
import app.yeobaek.importing.plaintext.Sheets;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDFs by the places of their characters: lines, columns, tables, running heads are found by geometry; what the
 * lines make up is found by the rules for text, which here know how far a line reaches and how large its letters are.
 */
public final class PdfImporter implements BriefImporter {
    /** Most pages of a file. */
    public static final int MOST_PAGES = 1_000;

    /** Fewer characters than so many a page, beside pictures, are what a scanner's program added. */
    private static final int FEWEST_CHARACTERS = 12;

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new NotImportable(Reason.ENCRYPTED);
            }
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new NotImportable(Reason.TOO_LARGE, MOST_PAGES + " pages");
            }
            List<List<TextLine>> pages = new ArrayList<>();
            List<List<Rectangle2D>> rules = new ArrayList<>();
            List<Double> heights = new ArrayList<>();
            int characters = 0;
            boolean pictures = false;
            for (int i = 0; i < count; i++) {
                progress.at(Progress.Step.READING, i, count);
                List<Glyph> glyphs = Glyphs.of(document, i + 1);
                Rules.Drawn drawn = Rules.of(document.getPage(i));
                characters +=
                        (int) glyphs.stream().filter(glyph -> !glyph.isSpace()).count();
                pictures |= drawn.hasImages();
                pages.add(LineMaking.lines(glyphs));
                rules.add(drawn.rules());
                heights.add((double) document.getPage(i).getCropBox().getHeight());
            }
            if (characters < FEWEST_CHARACTERS * Math.max(1, count)) {
                throw new NotImportable(pictures ? Reason.SCANNED : Reason.EMPTY);
            }
            progress.at(Progress.Step.RECOVERING, 0, 0);
            List<SeenLine> seen = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                for (TextLine line : pages.get(i)) {
                    seen.add(seen(line, i + 1, box));
                }
            }
            Sheets sheets = new Sheets();
            new PageOrder(sheets).write(PageFurniture.remove(pages, heights), rules);
            return sheets.recover(Format.PDF, fileName).withLines(seen);
        } catch (InvalidPasswordException e) {
            throw new NotImportable(Reason.ENCRYPTED);
        } catch (IOException | UncheckedIOException e) {
            throw new NotImportable(Reason.BROKEN);
        }
    }

    private static SeenLine seen(TextLine line, int page, PDRectangle box) {
        double width = Math.max(1, box.getWidth());
        double height = Math.max(1, box.getHeight());
        return new SeenLine(
                line.text(),
                page,
                line.left() / width,
                line.top() / height,
                (line.right() - line.left()) / width,
                line.size() * 1.25 / height);
    }
}
