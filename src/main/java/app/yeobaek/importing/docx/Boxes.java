package app.yeobaek.importing.docx;

import app.yeobaek.importing.Xml;
import java.util.List;
import org.w3c.dom.Element;

/** Finds the text boxes of a drawing. Word writes each twice, for new and old readers: the first counts. */
final class Boxes {
    private Boxes() {}

    static void collect(Element drawing, List<Element> boxes) {
        String name = Xml.name(drawing);
        if (name.equals("txbxContent")) {
            boxes.add(drawing);
            return;
        }
        if (name.equals("AlternateContent")) {
            Element choice = Xml.child(drawing, "Choice");
            Element taken = choice == null ? Xml.child(drawing, "Fallback") : choice;
            if (taken != null) {
                collect(taken, boxes);
            }
            return;
        }
        for (Element child : Xml.children(drawing)) {
            collect(child, boxes);
        }
    }
}
