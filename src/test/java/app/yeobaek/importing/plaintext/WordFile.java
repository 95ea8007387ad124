package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.CleanBrief.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A clean brief as people type it in Word, written by a library that knows nothing of ours. */
final class WordFile {
    /** How the author works. */
    enum Habit {
        /** Headings, title and captions by their styles; glyphs of items typed. */
        STYLES,
        /** Everything typed into plain paragraphs, headings bold and large. */
        GLYPHS,
        /** Headings by style, lists by numbering definitions, so that no sign stands in the text. */
        NUMBERING
    }

    private static final Pattern MARK = Pattern.compile("\\{(\\d+)\\}");
    private static final int TWIPS = 300;

    private final XWPFDocument document = new XWPFDocument();
    private final CleanBrief brief;
    private final Habit habit;
    private @Nullable BigInteger list;
    private int lists;
    private @Nullable XWPFTable table;

    private WordFile(CleanBrief brief, Habit habit) {
        this.brief = brief;
        this.habit = habit;
    }

    static byte[] of(CleanBrief brief, Habit habit) throws IOException, XmlException {
        WordFile file = new WordFile(brief, habit);
        try (file.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.write();
            file.document.write(out);
            return out.toByteArray();
        }
    }

    private void write() throws XmlException {
        style("Title", "Title");
        style("Caption", "caption");
        style("TOC1", "toc 1");
        for (int level = 1; level <= 3; level++) {
            style("Heading" + level, "heading " + level);
        }
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("꾸민 연구원 | 현안 보고");
        document.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("- 1 -");
        for (int i = 0; i < brief.parts().size(); i++) {
            part(i);
        }
    }

    private void style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private void part(int i) throws XmlException {
        Part part = brief.parts().get(i);
        if (part.isRow()) {
            row(part.cells());
            return;
        }
        table = null;
        boolean item = part.tag().matches("I\\d");
        if (!item && !part.tag().matches("N|STAR")) {
            list = null;
        }
        switch (part.tag()) {
            case "TITLE" -> headed(part.text(), "Title", 22);
            case "H1", "H2", "H3" -> headed(part.text(), "Heading" + part.level(), 17 - 2 * part.level());
            case "SUMMARY" -> headed(part.text(), "Heading1", 15);
            case "CAP" -> headed(part.text(), "Caption", 0);
            case "CONTENTS" -> contents(part.text());
            case "Q" -> box(part.text());
            case "NOTES" -> {
                // Word keeps the notes itself.
            }
            default -> {
                if (item && habit == Habit.NUMBERING) {
                    listed(i, part);
                } else {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.setIndentationLeft(item ? TWIPS * part.level() : 0);
                    type(paragraph, part.printed("{$1}"));
                }
            }
        }
    }

    private void headed(String text, String style, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        if (habit != Habit.GLYPHS) {
            paragraph.setStyle(style);
        }
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (habit == Habit.GLYPHS && size > 0) {
            run.setBold(true);
            run.setFontSize(size);
        }
    }

    private void contents(String text) {
        headed(text, "TOC1", 0);
        int page = 1;
        for (Part heading : brief.parts()) {
            if (heading.tag().startsWith("H")) {
                headed(heading.text() + "\t" + page++, "TOC1", 0);
            }
        }
    }

    /** Text with real footnotes where its marks are. */
    private void type(XWPFParagraph paragraph, String text) {
        Matcher marks = MARK.matcher(text);
        int from = 0;
        while (marks.find()) {
            paragraph.createRun().setText(text.substring(from, marks.start()));
            XWPFFootnote note = document.createFootnote();
            note.createParagraph()
                    .createRun()
                    .setText(String.valueOf(brief.notes().get(marks.group(1))));
            paragraph.addFootnoteReference(note);
            from = marks.end();
        }
        paragraph.createRun().setText(text.substring(from));
    }

    private void listed(int i, Part part) {
        BigInteger own = list == null ? list(i) : list;
        list = own;
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(own);
        paragraph.setNumILvl(BigInteger.valueOf(part.level() - 1L));
        type(paragraph, new Part(part.tag(), "", part.text()).printed("{$1}"));
    }

    /** A numbering definition for the run of items from {@code i} on. */
    private BigInteger list(int i) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(++lists));
        Set<Integer> defined = new HashSet<>();
        List<Part> parts = brief.parts();
        for (int k = i; k < parts.size() && parts.get(k).tag().matches("I\\d|N|STAR"); k++) {
            Part item = parts.get(k);
            if (item.tag().startsWith("I") && defined.add(item.level())) {
                var level = list.addNewLvl();
                level.setIlvl(BigInteger.valueOf(item.level() - 1L));
                level.addNewStart().setVal(BigInteger.ONE);
                level.addNewNumFmt().setVal(format(item.marker()));
                boolean counts = format(item.marker()) != STNumberFormat.BULLET;
                level.addNewLvlText()
                        .setVal(counts ? item.marker().replaceAll("[\\d가①]", "%" + item.level()) : item.marker());
            }
        }
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static STNumberFormat.Enum format(String marker) {
        return switch (marker.charAt(0)) {
            case '1' -> STNumberFormat.DECIMAL;
            case '가' -> STNumberFormat.GANADA;
            case '①' -> STNumberFormat.DECIMAL_ENCLOSED_CIRCLE;
            default -> STNumberFormat.BULLET;
        };
    }

    private void row(List<String> cells) {
        XWPFTable own = table;
        if (own == null) {
            own = document.createTable(1, cells.size());
            table = own;
        } else {
            own.createRow();
        }
        for (int c = 0; c < cells.size(); c++) {
            own.getRow(own.getNumberOfRows() - 1).getCell(c).setText(cells.get(c));
        }
    }

    /** A text box, which Word writes twice. */
    private void box(String text) throws XmlException {
        String inner = "<w:txbxContent><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:txbxContent>";
        XWPFParagraph paragraph = document.createParagraph();
        CTR run =
                CTR.Factory.parse("<xml-fragment xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                        + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
                        + " xmlns:v='urn:schemas-microsoft-com:vml'><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
                        + inner + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + inner
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></xml-fragment>");
        paragraph.createRun().getCTR().set(run);
    }
}
