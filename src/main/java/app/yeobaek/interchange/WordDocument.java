package app.yeobaek.interchange;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Manuscript.Cell;
import app.yeobaek.brief.Manuscript.Metadata;
import app.yeobaek.brief.Manuscript.NoteMark;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A brief as a Word document with real headings, lists, tables and footnotes. */
final class WordDocument {
    private static final int DEEPEST = 9;

    private final Manuscript manuscript;
    private final XWPFDocument document = new XWPFDocument();
    private final WordStyles styles = new WordStyles(document);
    private final Set<Integer> written = new HashSet<>();
    private int counted;

    private WordDocument(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** Writes the document; the stream stays open. */
    static void write(Manuscript manuscript, OutputStream out) throws IOException {
        WordDocument writer = new WordDocument(manuscript);
        try (XWPFDocument document = writer.document) {
            writer.fill();
            document.write(out);
        }
    }

    private void fill() {
        Metadata about = manuscript.metadata();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(about.title());
        properties.setCreator(String.join(", ", about.authors()));
        if (manuscript.blocks().stream().noneMatch(it -> it.kind() == BlockKind.TITLE)) {
            paragraph("Title").createRun().setText(about.title());
        }
        List<Block> blocks = manuscript.blocks();
        Set<Integer> tied = new HashSet<>();
        manuscript.noteMarks().stream()
                .map(NoteMark::footnote)
                .filter(Objects::nonNull)
                .forEach(tied::add);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.TABLE) {
                int end = i + 1;
                while (end < blocks.size()
                        && blocks.get(end).kind() == BlockKind.CELL
                        && block.range().contains(blocks.get(end).range())) {
                    end++;
                }
                table(blocks.subList(i + 1, end));
                i = end - 1;
            } else if (block.kind() != BlockKind.SUMMARY && !(block.kind() == BlockKind.FOOTNOTE && tied.contains(i))) {
                leaf(block);
            }
        }
    }

    private void leaf(Block block) {
        int level = Math.max(1, block.level());
        XWPFParagraph paragraph = paragraph(
                switch (block.kind()) {
                    case TITLE -> "Title";
                    case MASTHEAD -> "Subtitle";
                    case HEADING -> "Heading" + Math.min(6, level);
                    case ITEM, NOTE -> "ListParagraph";
                    case CAPTION -> "Caption";
                    case PULL_QUOTE -> "Quote";
                    case FOOTNOTE -> "FootnoteText";
                    default -> "Normal";
                });
        boolean listed = block.kind() == BlockKind.ITEM || block.kind() == BlockKind.NOTE;
        if (listed && block.marker() != null) {
            paragraph.setNumID(styles.list(block.marker(), Math.min(DEEPEST, level)));
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(DEEPEST, level) - 1L));
        } else if (block.marker() != null) {
            paragraph.createRun().setText(block.marker() + " ");
        } else if (listed) {
            paragraph.setIndentationLeft(400 * level);
        }
        if (block.kind() == BlockKind.FOOTNOTE) {
            paragraph.createRun().setText(Objects.requireNonNullElse(block.label(), "*") + " ");
        }
        words(paragraph, block);
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void words(XWPFParagraph paragraph, Block block) {
        int from = block.range().start();
        for (NoteMark mark : Marks.in(manuscript, block)) {
            run(paragraph, manuscript.text().substring(from, mark.offset()));
            mark(paragraph, mark);
            from = mark.offset();
        }
        run(paragraph, manuscript.text().substring(from, block.range().end()));
    }

    private static void run(XWPFParagraph paragraph, String words) {
        if (words.isEmpty()) {
            return;
        }
        String[] lines = words.split("\n", -1);
        XWPFRun run = paragraph.createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** A real footnote; Word counts it, unless the author's sign is another than Word's. */
    private void mark(XWPFParagraph paragraph, NoteMark mark) {
        @Nullable Integer index = mark.footnote();
        if (index == null || !written.add(index)) {
            XWPFRun sign = paragraph.createRun();
            sign.setSubscript(VerticalAlign.SUPERSCRIPT);
            sign.setText(mark.label());
            return;
        }
        if (document.getFootnotes().isEmpty() && written.size() == 1) {
            document.createFootnotes();
        }
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph text = note.createParagraph();
        text.setStyle("FootnoteText");
        boolean same = mark.label().equals(Integer.toString(counted + 1));
        XWPFRun begin = text.createRun();
        begin.setSubscript(VerticalAlign.SUPERSCRIPT);
        if (same) {
            begin.getCTR().addNewFootnoteRef();
        } else {
            begin.setText(mark.label());
        }
        run(text, " " + manuscript.blocks().get(index).range().of(manuscript.text()));
        XWPFRun sign = paragraph.createRun();
        sign.setSubscript(VerticalAlign.SUPERSCRIPT);
        CTFtnEdnRef reference = sign.getCTR().addNewFootnoteReference();
        reference.setId(note.getId());
        if (same) {
            counted++;
        } else {
            reference.setCustomMarkFollows(true);
            sign.setText(mark.label());
        }
    }

    private void table(List<Block> cells) {
        int rows = 0;
        int columns = 0;
        for (Block block : cells) {
            Cell cell = Objects.requireNonNull(block.cell());
            rows = Math.max(rows, cell.row() + cell.rowSpan());
            columns = Math.max(columns, cell.column() + cell.columnSpan());
        }
        if (rows == 0 || columns == 0) {
            return;
        }
        Block[][] owner = new Block[rows][columns];
        for (Block block : cells) {
            Cell cell = Objects.requireNonNull(block.cell());
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    owner[r][c] = block;
                }
            }
        }
        XWPFTable table = document.createTable(rows, 1);
        table.setWidth("100%");
        for (int r = 0; r < rows; r++) {
            row(table.getRow(r), owner[r], r, columns);
        }
        document.createParagraph();
    }

    private void row(XWPFTableRow row, @Nullable Block[] owner, int number, int columns) {
        boolean first = true;
        int column = 0;
        while (column < columns) {
            XWPFTableCell it = first ? row.getCell(0) : row.addNewTableCell();
            first = false;
            @Nullable Block block = owner[column];
            @Nullable Cell cell = block == null ? null : block.cell();
            if (block == null || cell == null) {
                column++;
                continue;
            }
            if (cell.columnSpan() > 1) {
                properties(it).addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
            }
            if (cell.rowSpan() > 1) {
                properties(it).addNewVMerge().setVal(cell.row() == number ? STMerge.RESTART : STMerge.CONTINUE);
            }
            if (cell.row() == number) {
                XWPFParagraph paragraph = it.getParagraphs().get(0);
                words(paragraph, block);
                if (cell.header()) {
                    paragraph.getRuns().forEach(run -> run.setBold(true));
                    it.setColor("EFEDE8");
                    row.setRepeatHeader(number == 0);
                }
            }
            column = cell.column() + cell.columnSpan();
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }
}
