package app.yeobaek.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.cast.Pixels;
import app.yeobaek.web.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, 0xff2867b8);
        return image;
    }

    private static int status(byte[] content) {
        try {
            Picture.of(content);
            return 200;
        } catch (Problem refused) {
            return refused.status();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void everyFormatIsWrittenAnew(String format) throws IOException {
        byte[] sent = Pixels.written(drawn(40, 20, BufferedImage.TYPE_INT_RGB), format);
        Picture picture = Picture.of(sent);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(20);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(40);
        assertThat(picture.mediaType()).isIn("image/png", "image/jpeg");
    }

    @Test
    void nothingThatWasHiddenInTheBytesComesThrough() {
        byte[] png = Pixels.png(8, 8);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(png, png.length + script.length);
        System.arraycopy(script, 0, both, png.length, script.length);
        assertThat(new String(Picture.of(both).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void largePictureIsMadeSmallerAndKeepsItsShape() {
        Picture picture = Picture.of(Pixels.png(4_000, 1_000));
        assertThat(picture.width()).isEqualTo(2_000);
        assertThat(picture.height()).isEqualTo(500);
    }

    @Test
    void transparencyIsKept() throws IOException {
        byte[] sent = Pixels.written(drawn(10, 10, BufferedImage.TYPE_INT_ARGB), "png");
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(Picture.of(sent).bytes()));
        assertThat(read.getRGB(5, 5) >>> 24).isZero();
        assertThat(read.getRGB(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(status(
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(415);
        assertThat(status("GIF89a<script>".getBytes(StandardCharsets.UTF_8))).isIn(400, 415);
        assertThat(status(new byte[0])).isEqualTo(415);
        assertThat(status(new byte[Picture.LIMIT + 1])).isEqualTo(413);
    }

    @Test
    void smallFileThatUnfoldsIntoGigabytesIsRefusedBeforeItDoes() {
        byte[] bomb = Pixels.png(2, 2);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 50_000).putInt(20, 50_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThat(status(bomb)).isEqualTo(413);
    }

    @Test
    void damagedPicturesAreRefusedAndNeverFail() {
        byte[] whole = Pixels.written(drawn(60, 60, BufferedImage.TYPE_INT_RGB), "jpeg");
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 1 + random.nextInt(8); n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            byte[] cut = i % 3 == 0 ? Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)) : damaged;
            assertThat(status(cut)).isIn(200, 400, 413, 415);
        }
    }

    @Test
    void problemSaysWhatToDo() {
        assertThatThrownBy(() -> Picture.of(new byte[] {1, 2, 3}))
                .isInstanceOf(Problem.class)
                .hasMessage("image-unknown");
    }
}
