package app.yeobaek.importing.docx;

import app.yeobaek.importing.Numerals;
import app.yeobaek.importing.Xml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Footnotes and endnotes: numbers them as they are referred to. Endnotes count in Roman where there are both. */
final class Notes {
    private final Map<String, Element> foot = new HashMap<>();
    private final Map<String, Element> end = new HashMap<>();
    private final Map<String, Element> used = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private int footCount;
    private int endCount;

    Notes(@Nullable Document footnotes, @Nullable Document endnotes) {
        collect(footnotes, "footnote", foot);
        collect(endnotes, "endnote", end);
    }

    private static void collect(@Nullable Document part, String name, Map<String, Element> notes) {
        if (part != null) {
            for (Element note : Xml.children(part.getDocumentElement(), name)) {
                String type = Xml.attribute(note, "type");
                if (type.isEmpty() || type.equals("normal")) {
                    notes.put(Xml.attribute(note, "id"), note);
                }
            }
        }
    }

    /** The label of the note with that id; a second reference has the label of the first. */
    String label(boolean footnote, String id, String chosen) {
        String key = (footnote ? "f" : "e") + id;
        String known = labels.get(key);
        if (known != null) {
            return known;
        }
        String label = chosen;
        if (chosen.isEmpty()) {
            int number = footnote ? ++footCount : ++endCount;
            label = Numerals.write(number, footnote || foot.isEmpty() ? "decimal" : "lowerRoman");
        }
        labels.put(key, label);
        Element note = (footnote ? foot : end).get(id);
        if (note != null) {
            used.put(label, note);
        }
        return label;
    }

    /** The notes that were referred to, by label, in the order of their first marks. */
    Map<String, Element> used() {
        return used;
    }
}
