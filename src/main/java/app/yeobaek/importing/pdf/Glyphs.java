package app.yeobaek.importing.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the characters of a page in the order in which they are drawn; the library's own layout is not used. */
final class Glyphs extends PDFTextStripper {
    /** Most characters of one page. */
    private static final int MOST = 200_000;

    private static final int BOLD_WEIGHT = 600;

    private final List<Glyph> glyphs = new ArrayList<>();

    private Glyphs() throws IOException {
        setSortByPosition(false);
    }

    /** The upright characters of page {@code number}, counted from 1. */
    static List<Glyph> of(PDDocument document, int number) {
        try {
            Glyphs reader = new Glyphs();
            reader.setStartPage(number);
            reader.setEndPage(number);
            reader.writeText(document, Writer.nullWriter());
            return reader.glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String characters = text.getUnicode();
        boolean upright = text.getDir() == 0;
        if (!upright || characters == null || characters.isEmpty() || glyphs.size() >= MOST) {
            return;
        }
        double size = text.getYScale() > 0 ? text.getYScale() : text.getFontSizeInPt();
        Glyph glyph = new Glyph(
                characters, text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size, isBold(text.getFont()));
        if (!isShadow(glyph)) {
            glyphs.add(glyph);
        }
    }

    /** The same character drawn again a hair beside, which is how some programs make bold letters and shadows. */
    private boolean isShadow(Glyph glyph) {
        for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - 3); i--) {
            Glyph other = glyphs.get(i);
            boolean near = Math.abs(other.x() - glyph.x()) < glyph.width() * 0.3
                    && Math.abs(other.y() - glyph.y()) < glyph.size() * 0.2;
            if (near && other.text().equals(glyph.text()) && !glyph.isSpace()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
        return heavy || name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
