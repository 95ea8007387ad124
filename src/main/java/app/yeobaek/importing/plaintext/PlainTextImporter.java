package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.importing.BriefImporter;
import app.yeobaek.importing.Decoding;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.importing.Progress;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<Line> all = Furniture.remove(Lines.of(Cleaning.clean(text)));
        if (all.isEmpty()) {
            throw new NotImportable(Reason.EMPTY);
        }
        List<Line> lines = Layout.of(all).withPageStarts(all);
        Footnotes lifted = Footnotes.lift(lines, Layout.of(lines));
        Footnotes footnotes = lifted.body().isEmpty() ? new Footnotes(lines, List.of()) : lifted;
        PullQuotes quotes = PullQuotes.lift(footnotes.body(), Layout.of(footnotes.body()));
        List<Line> body = quotes.body();
        Layout layout = Layout.of(body);
        FrontMatter front = FrontMatter.of(body, layout);
        List<Draft> drafts = Blocks.of(body, layout, front.end());
        Contents.find(drafts);
        Headings.find(drafts, layout);
        ItemLevels.set(drafts);
        quotes.placeInto(drafts);
        List<Draft> whole = new ArrayList<>(front.drafts());
        whole.addAll(drafts);
        Summaries.enclose(whole);
        for (Footnotes.Note note : footnotes.notes()) {
            whole.add(Draft.footnote(note.label(), note.lines()));
        }
        return write(whole, body, front, fileName);
    }

    private static Imported write(List<Draft> drafts, List<Line> body, FrontMatter front, String fileName) {
        Language language = Language.of(body);
        Joining joining = language == Language.ENGLISH
                ? new EnglishJoining(body)
                : Joining.korean(new Spacing(TrailingSpaces.mode(drafts), new Evidence(body), new Morphemes()));
        ManuscriptWriter writer = new ManuscriptWriter(joining);
        writer.write(drafts);
        String title = title(writer, fileName);
        Metadata metadata = new Metadata(title, front.authors(), front.publisher(), front.published(), language.tag());
        Manuscript manuscript = writer.manuscript(metadata);
        List<Doubt> doubts = new ArrayList<>(writer.doubts());
        if (front.title() == null) {
            doubts.add(new Doubt(Doubt.Question.TITLE, new TextRange(0, 0), title));
        }
        doubts.sort(Comparator.comparingInt(doubt -> doubt.range().start()));
        return new Imported(manuscript, doubts);
    }

    /** The title in the text; else the first numbered heading without its number; else the file's name. */
    private static String title(ManuscriptWriter writer, String fileName) {
        String text = writer.text();
        for (Block block : writer.blocks()) {
            if (block.kind() == BlockKind.TITLE) {
                return block.range().of(text);
            }
        }
        for (Block block : writer.blocks()) {
            String heading = block.range().of(text);
            if (block.kind() == BlockKind.HEADING && !Headings.isKnown(heading)) {
                Marker marker = Marker.of(heading);
                return marker == null ? heading : heading.substring(marker.length());
            }
        }
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName)
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? text.substring(0, Math.min(40, text.length())).strip() : name;
    }
}
