package app.yeobaek.discussion;

import app.yeobaek.web.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that was read and written anew: whatever else its bytes carried (a place, a script, another file) is gone.
 *
 * @param bytes of a PNG if anything in it is transparent, else of a JPEG or the smaller of the two
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, at most {@link #SIDE}
 * @param height in pixels, at most {@link #SIDE}
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
record Picture(byte[] bytes, String mediaType, int width, int height) {
    /** The most bytes that are looked at. */
    static final int LIMIT = 5_000_000;
    /** The longest side that is kept, in pixels; larger pictures are made smaller. */
    static final int SIDE = 2_000;
    /** The most pixels that are decoded: four bytes each, before anything is known of their worth. */
    private static final long PIXELS = 24_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final float QUALITY = 0.86f;

    /**
     * Reads what claims to be a picture. Its content decides what it is, not its name or type.
     *
     * @throws Problem 413 if it has too many bytes or pixels, 415 if it is no PNG, JPEG, GIF or BMP, 400 if it is damaged
     */
    static Picture of(byte[] content) {
        if (content.length > LIMIT) {
            throw Problem.of(413, "image-too-large");
        }
        return written(scaled(decoded(content)));
    }

    private static BufferedImage decoded(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    return decoded(reader, in);
                }
            }
            throw Problem.of(415, "image-unknown");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Problem.of(400, "image-damaged");
        }
    }

    private static BufferedImage decoded(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            // The size stands in the header: a small file that unfolds into gigabytes is refused before it does.
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width < 1 || height < 1 || width * height > PIXELS) {
                throw Problem.of(413, "image-too-large");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        boolean transparent = image.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (!transparent) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static Picture written(BufferedImage image) {
        try {
            byte[] png = png(image);
            if (image.getColorModel().hasAlpha()) {
                return new Picture(png, "image/png", image.getWidth(), image.getHeight());
            }
            // Screenshots are smaller and sharper as PNG, photographs as JPEG.
            byte[] jpeg = jpeg(image);
            boolean sharp = png.length <= jpeg.length * 2;
            return new Picture(
                    sharp ? png : jpeg, sharp ? "image/png" : "image/jpeg", image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot be written", e);
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam manner = writer.getDefaultWriteParam();
            manner.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            manner.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), manner);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
