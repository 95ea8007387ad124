package app.yeobaek.interchange;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles and lists of the Word documents that we write. */
final class WordStyles {
    private static final int[] HEADING_HALF_POINTS = {32, 28, 25, 23, 22, 22};
    private static final int INDENT = 400;

    private final XWPFNumbering numbering;
    private final Map<String, BigInteger> lists = new HashMap<>();

    WordStyles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Malgun Gothic");
        fonts.setHAnsi("Malgun Gothic");
        fonts.setEastAsia("맑은 고딕");
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("ko-KR");
        add(styles, "Normal", "Normal", 21, false, -1);
        add(styles, "Title", "Title", 40, true, -1);
        add(styles, "Subtitle", "Subtitle", 20, false, -1);
        for (int level = 1; level <= HEADING_HALF_POINTS.length; level++) {
            add(styles, "Heading" + level, "heading " + level, HEADING_HALF_POINTS[level - 1], true, level - 1);
        }
        add(styles, "Caption", "caption", 20, true, -1);
        add(styles, "Quote", "Quote", 23, false, -1);
        add(styles, "ListParagraph", "List Paragraph", 21, false, -1);
        add(styles, "FootnoteText", "footnote text", 18, false, -1);
        numbering = document.createNumbering();
    }

    private static void add(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(outline >= 0 ? 280 : 0));
        spacing.setAfter(BigInteger.valueOf(120));
        CTRPr run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }

    /**
     * The list whose items at a level have the author's marker, exactly as he wrote it: Word must not count anew what the
     * text refers to.
     *
     * @param level counted from 1
     */
    BigInteger list(String marker, int level) {
        return lists.computeIfAbsent(level + " " + marker, key -> {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.valueOf(lists.size() + 1L));
            for (int depth = 0; depth < 9; depth++) {
                CTLvl it = list.addNewLvl();
                it.setIlvl(BigInteger.valueOf(depth));
                it.addNewStart().setVal(BigInteger.ONE);
                it.addNewNumFmt().setVal(STNumberFormat.BULLET);
                it.addNewLvlText().setVal(marker);
                var indent = it.addNewPPr().addNewInd();
                indent.setLeft(BigInteger.valueOf(INDENT * (depth + 1L)));
                indent.setHanging(BigInteger.valueOf(INDENT));
            }
            return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        });
    }
}
