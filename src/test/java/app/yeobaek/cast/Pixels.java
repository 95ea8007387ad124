package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Pixels {
    private Pixels() {}

    /** A small picture of one colour. */
    public static byte[] png(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A picture in any format that Java writes. */
    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The address of a picture that a reviewer has shown in a reply. */
    public static String shownIn(TestBrief brief, UUID annotation) {
        String address = sent(brief, SamplePerson.MINSEO);
        Api.as(SamplePerson.MINSEO)
                .body(Map.of("body", "보세요: ![표](" + address + ")"))
                .post("/api/annotations/{id}/comments", annotation)
                .then()
                .statusCode(201);
        return address;
    }

    /** The address of a picture that somebody sent and has not shown. */
    public static String sent(TestBrief brief, SamplePerson person) {
        return Api.as(person)
                .contentType("image/png")
                .body(png(3, 2))
                .post("/api/briefs/{id}/images", brief.id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("address");
    }
}
