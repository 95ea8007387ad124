package app.yeobaek.importing.html;

import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Decoding;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.importing.plaintext.Passages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads web pages: their text and structure, never their markup, so that nothing of a script can survive. What stands
 * around the article (menus, lists of links, comments) is left out if an article can be told apart from it.
 */
public final class HtmlImporter implements BriefImporter {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int DEEPEST = 300;

    @Override
    public Imported read(byte[] file, String fileName, Progress progress) throws NotImportable {
        if (file.length > MOST_BYTES) {
            throw new NotImportable(Reason.TOO_LARGE, MOST_BYTES / 1024 / 1024 + " MiB");
        }
        progress.at(Progress.Step.READING, 0, 0);
        Document page =
                Jsoup.parse(Decoding.decode(file), "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Element article = Article.of(page);
        Passages passages = new Passages();
        Blocks walk = new Blocks(passages, article);
        walk.walk(article);
        walk.notes();
        progress.at(Progress.Step.RECOVERING, 0, 0);
        return passages.recover(Format.HTML, Meta.of(page), fileName);
    }
}
