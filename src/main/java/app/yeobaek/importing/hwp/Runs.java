package app.yeobaek.importing.hwp;

import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Superscripts;
import app.yeobaek.importing.plaintext.TextBuilder;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import kr.dogfoot.hwplib.object.bodytext.control.Control;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEndnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFootnote;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.charshape.CharPositionShapeIdPair;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPChar;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPCharNormal;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPCharType;
import kr.dogfoot.hwplib.object.docinfo.CharShape;
import org.jspecify.annotations.Nullable;

/** The text of one Hangul paragraph with its footnote marks; its tables and boxes are collected. */
final class Runs {
    private static final int LINE_BREAK = 10;
    private static final int HYPHEN = 24;
    private static final int TAB = 9;

    private final Sections sections;
    private final Shapes shapes;
    private final List<TextBuilder> lines = new ArrayList<>();
    private final List<Control> objects = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private @Nullable CharShape look;
    private double size;
    private boolean allBold = true;
    private boolean anyText;

    Runs(Paragraph paragraph, Shapes shapes, Sections sections) {
        this.sections = sections;
        this.shapes = shapes;
        lines.add(new TextBuilder());
        List<Control> controls = paragraph.getControlList() == null ? List.of() : paragraph.getControlList();
        if (paragraph.getText() != null) {
            walk(paragraph, controls);
        }
        flush();
    }

    List<MarkedText> lines() {
        return lines.stream().map(TextBuilder::build).toList();
    }

    /** Tables and boxes, in order. */
    List<Control> objects() {
        return objects;
    }

    double size() {
        return size;
    }

    boolean isBold() {
        return anyText && allBold;
    }

    private void walk(Paragraph paragraph, List<Control> controls) {
        List<CharPositionShapeIdPair> changes = paragraph.getCharShape() == null
                ? List.of()
                : paragraph.getCharShape().getPositonShapeIdPairList();
        int change = 0;
        int position = 0;
        int control = 0;
        for (HWPChar c : paragraph.getText().getCharList()) {
            while (change < changes.size() && changes.get(change).getPosition() <= position) {
                flush();
                look = shapes.letters(changes.get(change++).getShapeId());
            }
            position += c.getCharSize();
            if (c instanceof HWPCharNormal normal) {
                run.append(character(normal));
            } else if (c.getType() == HWPCharType.ControlExtend) {
                if (control < controls.size()) {
                    object(controls.get(control++));
                }
            } else if (c.getCode() == LINE_BREAK) {
                flush();
                lines.add(new TextBuilder());
            } else {
                run.append(c.getCode() == HYPHEN ? "-" : c.getCode() == TAB || c.isSpace() ? " " : "");
            }
        }
    }

    private static String character(HWPCharNormal c) {
        try {
            return c.getCh();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-16", e);
        }
    }

    private void object(Control control) {
        if (control instanceof ControlFootnote note) {
            flush();
            lines.get(lines.size() - 1).mark(sections.footnote(note));
        } else if (control instanceof ControlEndnote note) {
            flush();
            lines.get(lines.size() - 1).mark(sections.endnote(note));
        } else {
            objects.add(control);
        }
    }

    private void flush() {
        String text = run.toString();
        run.setLength(0);
        CharShape shape = look;
        boolean raised = shape != null && shape.getProperty().isSuperScript();
        lines.get(lines.size() - 1).text(raised ? Superscripts.raise(text) : text);
        if (!text.isBlank()) {
            anyText = true;
            size = Math.max(size, shape == null ? 0 : shape.getBaseSize() / 100.0);
            allBold &= shape != null && shape.getProperty().isBold();
        }
    }
}
