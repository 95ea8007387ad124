package app.yeobaek.importing;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The process that draws pages of a PDF and ends: gets the file's path and the first and last page, writes each as its
 * number, its length and a PNG to its standard output, and dies with whoever started it. A page that cannot be drawn is
 * left out.
 */
final class PageProcess {
    /** Longest side of a picture in pixels: readable beside the text, and never larger than a few megabytes. */
    private static final int LONGEST = 1_400;

    private static final float LARGEST_SCALE = 2.2f;

    private PageProcess() {}

    public static void main(String[] args) throws IOException {
        ImportProcess.diesWithItsParent();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        int first = Integer.parseInt(args[1]);
        int last = Integer.parseInt(args[2]);
        try (PDDocument document = Loader.loadPDF(new File(args[0]))) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = first; page <= Math.min(last, document.getNumberOfPages()); page++) {
                draw(document, renderer, page, out);
            }
        } catch (OutOfMemoryError | StackOverflowError e) {
            Runtime.getRuntime().halt(ImportProcess.NO_MEMORY);
        }
        out.flush();
    }

    private static void draw(PDDocument document, PDFRenderer renderer, int page, DataOutputStream out)
            throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        byte[] picture;
        try {
            BufferedImage drawn =
                    renderer.renderImage(page - 1, Math.min(LARGEST_SCALE, LONGEST / side), ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(drawn, "png", png);
            picture = png.toByteArray();
        } catch (IOException | RuntimeException e) {
            // the file is a stranger's: whatever is wrong with this page, the next may be sound
            return;
        }
        out.writeInt(page);
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }
}
