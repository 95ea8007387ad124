package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.Imported;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.NotImportable.Reason;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps from lines or whole blocks to a manuscript that all formats share: footnotes, pull quotes, front matter,
 * blocks, headings, levels, summary, joins, recommendations.
 */
final class Recovery {
    private final Format format;
    private final Declared declared;
    private final String fileName;
    private final List<Doubt> doubts = new ArrayList<>();

    Recovery(Format format, Declared declared, String fileName) {
        this.format = format;
        this.declared = declared;
        this.fileName = fileName;
    }

    /** Adds a doubt about the whole brief. */
    Recovery doubting(Doubt.Question question, String detail) {
        doubts.add(new Doubt(question, new TextRange(0, 0), detail));
        return this;
    }

    /** The brief in the lines of a text. */
    Imported ofLines(List<Line> all) throws NotImportable {
        if (all.isEmpty()) {
            throw new NotImportable(Reason.EMPTY);
        }
        List<Line> lines = Layout.of(all).withPageStarts(all);
        Footnotes lifted = Footnotes.lift(lines, Layout.of(lines));
        Footnotes footnotes = lifted.body().isEmpty() ? new Footnotes(lines, List.of()) : lifted;
        PullQuotes quotes = PullQuotes.lift(footnotes.body(), Layout.of(footnotes.body()));
        return assemble(quotes.body(), quotes, footnotes.notes(), List.of());
    }

    /** The brief in the blocks of a structured file; footnotes that it does not know may still have been typed. */
    Imported ofBlocks(List<Line> blocks, List<Footnotes.Note> notes, List<Margin> margins) throws NotImportable {
        Footnotes footnotes = new Footnotes(blocks, notes);
        if (notes.isEmpty() && blocks.stream().noneMatch(Recovery::hasNoteMark)) {
            Footnotes lifted = Footnotes.lift(blocks, Layout.of(blocks));
            footnotes = lifted.body().isEmpty() ? footnotes : lifted;
        }
        return assemble(footnotes.body(), new PullQuotes(footnotes.body(), List.of()), footnotes.notes(), margins);
    }

    private static boolean hasNoteMark(Line line) {
        return line.content().marks().stream().anyMatch(mark -> mark.kind() == MarkedText.Kind.NOTE);
    }

    private Imported assemble(List<Line> body, PullQuotes quotes, List<Footnotes.Note> notes, List<Margin> margins)
            throws NotImportable {
        Layout layout = Layout.of(body);
        FrontMatter front = FrontMatter.of(body, layout);
        List<Draft> drafts = Blocks.of(body, layout, front.end());
        Contents.find(drafts);
        Headings.find(drafts, layout);
        ItemLevels.set(drafts);
        PullQuotes.doubt(drafts, body);
        quotes.placeInto(drafts);
        List<Draft> whole = new ArrayList<>(front.drafts());
        whole.addAll(drafts);
        Summaries.enclose(whole);
        for (Footnotes.Note note : notes) {
            whole.add(Draft.footnote(note.label(), note.lines()));
        }
        return write(whole, body, front, margins);
    }

    private Imported write(List<Draft> drafts, List<Line> body, FrontMatter front, List<Margin> margins) {
        Language language = Language.of(body);
        Joining joining =
                language == Language.ENGLISH ? new EnglishJoining(body) : Joining.korean(spacing(drafts, body));
        ManuscriptWriter writer = new ManuscriptWriter(joining);
        writer.write(drafts);
        String title = title(writer);
        List<String> authors = front.authors().isEmpty() ? declared.authors() : front.authors();
        String publisher = front.publisher() == null ? declared.publisher() : front.publisher();
        if (authors.isEmpty()) {
            Colophon colophon = Colophon.of(writer);
            authors = colophon.authors();
            publisher = publisher == null ? colophon.affiliation() : publisher;
        }
        Metadata metadata = new Metadata(
                title,
                authors,
                publisher,
                front.published() == null ? declared.published() : front.published(),
                language.tag());
        Manuscript manuscript = writer.manuscript(metadata);
        doubts.addAll(writer.doubts());
        if (front.title() == null && declared.title() == null) {
            doubts.add(new Doubt(Doubt.Question.TITLE, new TextRange(0, 0), title));
        }
        doubts.sort(Comparator.comparingInt(doubt -> doubt.range().start()));
        return new Imported(format, manuscript, doubts, Remarks.placed(margins, writer.marks()));
    }

    private static Spacing spacing(List<Draft> drafts, List<Line> body) {
        Morphemes morphemes = new Morphemes();
        return new Spacing(TrailingSpaces.mode(drafts), new Evidence(body), morphemes, new NounHabits(body, morphemes));
    }

    /** The title in the text or of the file; else the first numbered heading without its number; else the file's name. */
    private String title(ManuscriptWriter writer) {
        String text = writer.text();
        for (Block block : writer.blocks()) {
            if (block.kind() == BlockKind.TITLE) {
                return block.range().of(text);
            }
        }
        String given = declared.title();
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String heading = firstHeading(writer, text);
        if (heading != null) {
            return heading;
        }
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName)
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? text.substring(0, Math.min(40, text.length())).strip() : name;
    }

    private static @Nullable String firstHeading(ManuscriptWriter writer, String text) {
        for (Block block : writer.blocks()) {
            String heading = block.range().of(text);
            if (block.kind() == BlockKind.HEADING && !Headings.isKnown(heading)) {
                Marker marker = Marker.of(heading);
                return marker == null ? heading : heading.substring(marker.length());
            }
        }
        return null;
    }
}
