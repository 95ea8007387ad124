package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters, by content: a byte order mark, then strict UTF-8, then CP949 (which holds EUC-KR) if what
 * comes out is mostly Hangul. Files that start like another format are named, not decoded.
 */
final class Decoding {
    private static final Charset CP949 = Charset.forName("x-windows-949");

    /** How many decoded characters are looked at to tell Korean from noise. */
    private static final int SAMPLE = 20_000;

    /** A first few bytes that tell a format, as Latin-1 characters. */
    private record Magic(String extension, String start) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("pdf", "%PDF-"),
            new Magic("zip", "PK\u0003\u0004"),
            new Magic("hwp", "\u00D0\u00CF\u0011\u00E0"),
            new Magic("hwp", "HWP Document File"),
            new Magic("rtf", "{\\rtf"),
            new Magic("png", "\u0089PNG"),
            new Magic("jpg", "\u00FF\u00D8\u00FF"),
            new Magic("gif", "GIF8"),
            new Magic("gz", "\u001F\u008B"));

    private Decoding() {}

    static String decode(byte[] file) throws NotImportable {
        for (Magic magic : MAGIC) {
            if (startsWith(file, magic.start.getBytes(StandardCharsets.ISO_8859_1))) {
                throw new NotImportable(Reason.BINARY, magic.extension);
            }
        }
        String text = byMark(file);
        if (text == null) {
            text = strictly(file, 0, StandardCharsets.UTF_8);
        }
        if (text == null) {
            text = strictly(file, 0, CP949);
            if (text != null && !looksKorean(text)) {
                text = null;
            }
        }
        if (text == null) {
            throw new NotImportable(Reason.ENCODING_UNKNOWN);
        }
        return text;
    }

    private static @Nullable String byMark(byte[] file) throws NotImportable {
        Charset charset;
        int mark;
        if (startsWith(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(file, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            return null;
        }
        String text = strictly(file, mark, charset);
        if (text == null) {
            throw new NotImportable(Reason.ENCODING_UNKNOWN, charset.name());
        }
        return text;
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
    private static boolean looksKorean(String text) {
        int foreign = 0;
        int hangul = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (Characters.isHangul(c)) {
                    hangul++;
                } else {
                    foreign++;
                }
            }
        }
        return hangul > 2 * foreign;
    }

    private static boolean startsWith(byte[] file, byte[] prefix) {
        if (file.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (file[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
