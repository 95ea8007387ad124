package app.yeobaek.importing.markdown;

import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Decoding;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables and footnotes. HTML in it is text that nobody sees: it is left out. */
public final class MarkdownImporter implements BriefImporter {
    private static final int DEEPEST = 64;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        if (file.length > PlainTextImporter.MOST_BYTES) {
            throw new NotImportable(Reason.TOO_LARGE, PlainTextImporter.MOST_BYTES + " bytes");
        }
        progress.at(Progress.Step.READING, 0, 0);
        FrontMatterBlock head = FrontMatterBlock.of(Decoding.decode(file));
        Node document = parser.parse(head.rest());
        Passages passages = new Passages();
        new Blocks(passages).walk(document);
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return passages.recover(Format.MARKDOWN, head.declared(), fileName);
    }
}
