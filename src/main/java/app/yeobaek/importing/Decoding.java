package app.yeobaek.importing;

import app.yeobaek.importing.NotImportable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters, by content: a byte order mark, UTF-16 without one, strict UTF-8, ISO-2022-KR, then CP949 (which
 * holds EUC-KR) if what comes out is mostly Hangul. UTF-8 with a few broken bytes is read with U+FFFD in their place, so
 * that they can be doubted. Johab is told apart and refused: too rare to be read with care.
 */
public final class Decoding {
    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final Charset JOHAB = Charset.forName("x-Johab");
    private static final Charset ISO_2022_KR = Charset.forName("ISO-2022-KR");

    /** How many decoded characters are looked at to tell Korean from noise. */
    private static final int SAMPLE = 20_000;

    /** One broken place in so many bytes is taken for damage, not for another encoding. */
    private static final int BYTES_PER_BROKEN = 500;

    private Decoding() {}

    /**
     * The characters of a file.
     *
     * @throws NotImportable if it is in none of the encodings that Korean briefs come in
     */
    public static String decode(byte[] file) throws NotImportable {
        String text = byMark(file);
        if (text == null) {
            text = utf16(file);
        }
        if (text == null) {
            text = strictly(file, 0, StandardCharsets.UTF_8);
            if (text != null && startsWith(file, 0x1B, '$', ')', 'C')) {
                text = strictly(file, 0, ISO_2022_KR);
            }
        }
        if (text == null) {
            text = korean(file);
        }
        if (text == null) {
            text = nearlyUtf8(file);
        }
        if (text == null) {
            throw new NotImportable(Reason.ENCODING_UNKNOWN);
        }
        return text;
    }

    private static @Nullable String byMark(byte[] file) throws NotImportable {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return marked(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return marked(file, 2, StandardCharsets.UTF_16LE);
        }
        return startsWith(file, 0xFE, 0xFF) ? marked(file, 2, StandardCharsets.UTF_16BE) : null;
    }

    private static String marked(byte[] file, int from, Charset charset) throws NotImportable {
        String text = strictly(file, from, charset);
        if (text == null) {
            throw new NotImportable(Reason.ENCODING_UNKNOWN, charset.name());
        }
        return text;
    }

    /** UTF-16 without a mark: line feeds and spaces have a zero byte on one side, always the same one. */
    private static @Nullable String utf16(byte[] file) {
        if (file.length < 4 || file.length % 2 != 0) {
            return null;
        }
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < Math.min(file.length, SAMPLE); i += 2) {
            little += (file[i] == '\n' || file[i] == ' ') && file[i + 1] == 0 ? 1 : 0;
            big += file[i] == 0 && (file[i + 1] == '\n' || file[i + 1] == ' ') ? 1 : 0;
        }
        if (little == 0 && big == 0) {
            return null;
        }
        String text = strictly(file, 0, little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        return text != null && isMostlyHangul(text) ? text : null;
    }

    private static @Nullable String korean(byte[] file) throws NotImportable {
        String text = strictly(file, 0, CP949);
        if (text != null && isMostlyHangul(text)) {
            return text;
        }
        String johab = strictly(file, 0, JOHAB);
        if (johab != null && isMostlyHangul(johab)) {
            throw new NotImportable(Reason.ENCODING_UNKNOWN, "Johab");
        }
        return null;
    }

    /** UTF-8 that was cut in the middle of a character or lost a byte here and there. */
    private static @Nullable String nearlyUtf8(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            broken += text.charAt(i) == '\uFFFD' ? 1 : 0;
        }
        return broken <= 1 + file.length / BYTES_PER_BROKEN && isMostlyHangul(text) ? text : null;
    }

    private static @Nullable String strictly(byte[] file, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether most characters beyond ASCII are the Hangul, Hanja and signs that Korean text is made of. */
    private static boolean isMostlyHangul(String text) {
        int foreign = 0;
        int hangul = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c >= '\uAC00' && c <= '\uD7A3') {
                hangul++;
            } else if (c >= 0x80) {
                foreign++;
            }
        }
        return hangul > 2 * foreign;
    }

    private static boolean startsWith(byte[] file, int... prefix) {
        if (file.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((file[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
