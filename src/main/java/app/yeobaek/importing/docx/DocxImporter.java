package app.yeobaek.importing.docx;

import app.yeobaek.importing.Archive;
import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.SafeXml;
import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.Declared;
import app.yeobaek.importing.plaintext.Margin;
import app.yeobaek.importing.plaintext.Passages;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads Word files from 2007 on: a zip of XML parts, read by hand so that each has its limits (decision 0012). */
public final class DocxImporter implements BriefImporter {
    private static final String MAIN = "word/document.xml";
    private static final Set<String> PARTS = Set.of(
            MAIN,
            "word/styles.xml",
            "word/numbering.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "word/comments.xml",
            "word/commentsextended.xml");

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        progress.at(Progress.Step.READING, 0, 0);
        Map<String, byte[]> parts = Archive.read(file, name -> PARTS.contains(name.toLowerCase(Locale.ROOT)));
        Document main = part(parts, MAIN);
        Element body = main == null ? null : Xml.child(main.getDocumentElement(), "body");
        if (body == null) {
            throw new NotImportable(Reason.BROKEN);
        }
        Styles styles = new Styles(part(parts, "word/styles.xml"));
        Notes notes = new Notes(part(parts, "word/footnotes.xml"), part(parts, "word/endnotes.xml"));
        Passages passages = new Passages();
        Body walk = new Body(passages, styles, new Numbering(part(parts, "word/numbering.xml")), notes);
        walk.blocks(body);
        walk.notes();
        Comments comments = new Comments(part(parts, "word/comments.xml"), part(parts, "word/commentsextended.xml"));
        for (Margin margin : comments.margins()) {
            passages.margin(margin);
        }
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return passages.recover(Format.DOCX, Declared.NOTHING, fileName);
    }

    private static @Nullable Document part(Map<String, byte[]> parts, String wanted) throws NotImportable {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().equalsIgnoreCase(wanted)) {
                return SafeXml.parse(part.getValue());
            }
        }
        return null;
    }
}
