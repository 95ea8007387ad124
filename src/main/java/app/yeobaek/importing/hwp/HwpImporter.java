package app.yeobaek.importing.hwp;

import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.plaintext.Declared;
import app.yeobaek.importing.plaintext.Passages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.reader.HWPReader;

/** Reads Hangul files from version 5 on: a compound file of packed records, which hwplib unpacks. */
public final class HwpImporter implements BriefImporter {
    private static final byte[] SIGNATURE = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    private static final int STREAM_STEP = 64;
    private static final int FLAGS = 36;

    /** Password, rights management, and the two kinds of encryption by certificate. */
    private static final int LOCKED = 0x2 | 0x10 | 0x100 | 0x400;

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        if (isLocked(file)) {
            throw new NotImportable(Reason.ENCRYPTED);
        }
        progress.at(Progress.Step.READING, 0, 0);
        HWPFile document = open(file);
        Passages passages = new Passages();
        Sections walk = new Sections(passages, new Shapes(document.getDocInfo()));
        List<Section> sections = document.getBodyText().getSectionList();
        for (int i = 0; i < sections.size(); i++) {
            progress.at(Progress.Step.READING, i, sections.size());
            walk.read(sections.get(i));
        }
        walk.notes();
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return passages.recover(Format.HWP, Declared.NOTHING, fileName);
    }

    /** The library declares and throws whatever goes wrong in a damaged file, from a missing stream to a bad index. */
    private static HWPFile open(byte[] file) throws NotImportable {
        try {
            return HWPReader.fromInputStream(new ByteArrayInputStream(file));
        } catch (Exception e) {
            throw new NotImportable(Reason.BROKEN);
        }
    }

    /** The stream that begins with the signature has the flags of protection behind it. */
    private static boolean isLocked(byte[] file) {
        for (int at = 0; at + FLAGS + 4 <= file.length; at += STREAM_STEP) {
            boolean here = true;
            for (int i = 0; here && i < SIGNATURE.length; i++) {
                here = file[at + i] == SIGNATURE[i];
            }
            if (here) {
                int flags = (file[at + FLAGS] & 0xFF) | (file[at + FLAGS + 1] & 0xFF) << 8;
                return (flags & LOCKED) != 0;
            }
        }
        return false;
    }
}
