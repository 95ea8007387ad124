package app.yeobaek.importing.hwpx;

import app.yeobaek.importing.Xml;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the header of a Hangul file says of its paragraphs, letters, lists and styles, by their ids. */
final class Header {
    private final Map<String, Element> paragraphs = new HashMap<>();
    private final Map<String, Element> letters = new HashMap<>();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> numberings = new HashMap<>();
    private final Map<String, Element> bullets = new HashMap<>();

    Header(@Nullable Document header) {
        if (header != null) {
            collect(header.getDocumentElement(), 0);
        }
    }

    private void collect(Element parent, int depth) {
        for (Element child : Xml.children(parent)) {
            String id = Xml.attribute(child, "id");
            switch (Xml.name(child)) {
                case "paraPr" -> paragraphs.put(id, child);
                case "charPr" -> letters.put(id, child);
                case "style" -> styles.put(id, child);
                case "numbering" -> numberings.put(id, child);
                case "bullet" -> bullets.put(id, child);
                default -> {
                    if (depth < 4) {
                        collect(child, depth + 1);
                    }
                }
            }
        }
    }

    /** How the paragraph is numbered: the element {@code heading} of its properties, or null. */
    @Nullable
    Element heading(Element paragraph) {
        Element properties = paragraphs.get(Xml.attribute(paragraph, "paraPrIDRef"));
        return Xml.child(properties, "heading");
    }

    /** The name of the paragraph's style; empty if it has none. */
    String style(Element paragraph) {
        return Xml.attribute(styles.get(Xml.attribute(paragraph, "styleIDRef")), "name");
    }

    double size(Element run) {
        return Xml.number(letters.get(Xml.attribute(run, "charPrIDRef")), "height", 0) / 100.0;
    }

    boolean isBold(Element run) {
        return Xml.child(letters.get(Xml.attribute(run, "charPrIDRef")), "bold") != null;
    }

    boolean isRaised(Element run) {
        return Xml.child(letters.get(Xml.attribute(run, "charPrIDRef")), "supscript") != null;
    }

    @Nullable
    Element numbering(String id) {
        return numberings.get(id);
    }

    String bullet(String id) {
        return Xml.attribute(bullets.get(id), "char");
    }
}
