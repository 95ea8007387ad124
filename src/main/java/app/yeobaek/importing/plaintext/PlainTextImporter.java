package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Decoding;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;

/** Reads plain text, above all text taken out of PDFs. See {@code src/docs/import-quality.md} for what it reaches. */
public final class PlainTextImporter implements BriefImporter {
    /** Most bytes of a file. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Most characters of its text, in UTF-16 code units. */
    public static final int MOST_CHARACTERS = 2_000_000;

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        if (file.length > MOST_BYTES) {
            throw new NotImportable(Reason.TOO_LARGE, MOST_BYTES + " bytes");
        }
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return read(Decoding.decode(file), fileName);
    }

    /** Reads text that is already decoded. */
    public Imported read(String text, String fileName) throws NotImportable {
        if (text.length() > MOST_CHARACTERS) {
            throw new NotImportable(Reason.TOO_LARGE, MOST_CHARACTERS + " characters");
        }
        Cleaning.Clean clean = Cleaning.clean(text);
        Recovery recovery = new Recovery(Format.TEXT, Declared.NOTHING, fileName);
        if (clean.lost() > 0) {
            recovery.doubting(Doubt.Question.DAMAGED, String.valueOf(clean.lost()));
        }
        return recovery.ofLines(Furniture.remove(Lines.of(clean.text())));
    }
}
