package app.yeobaek.importing.docx;

import app.yeobaek.importing.ListCounters;
import app.yeobaek.importing.Xml;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The lists of a Word file. */
final class Numbering {
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> instances = new HashMap<>();
    private final ListCounters counters = new ListCounters('%');

    Numbering(@Nullable Document document) {
        if (document == null) {
            return;
        }
        for (Element list : Xml.children(document.getDocumentElement(), "abstractNum")) {
            lists.put(Xml.attribute(list, "abstractNumId"), list);
        }
        for (Element instance : Xml.children(document.getDocumentElement(), "num")) {
            instances.put(Xml.attribute(instance, "numId"), instance);
        }
    }

    /**
     * An item of a list.
     *
     * @param level from 1
     * @param sign as Word shows it; null where it shows none
     */
    record Counted(int level, @Nullable String sign) {}

    /** The next item of the list that {@code properties} name, or null if they name none. */
    @Nullable
    Counted next(@Nullable Element properties) {
        String id = Xml.attribute(Xml.child(properties, "numId"), "val");
        Element instance = instances.get(id);
        if (id.isEmpty() || id.equals("0") || instance == null) {
            return null;
        }
        int level = Math.max(0, Math.min(8, Xml.number(Xml.child(properties, "ilvl"), "val", 0)));
        String list = Xml.attribute(Xml.child(instance, "abstractNumId"), "val");
        return new Counted(level + 1, counters.next(list, level, wanted -> rule(lists.get(list), wanted)));
    }

    private static ListCounters.@Nullable Rule rule(@Nullable Element list, int level) {
        if (list == null) {
            return null;
        }
        for (Element rule : Xml.children(list, "lvl")) {
            if (Xml.number(rule, "ilvl", 0) == level) {
                String kind = Xml.attribute(Xml.child(rule, "numFmt"), "val");
                String pattern = kind.equals("none") ? "" : Xml.attribute(Xml.child(rule, "lvlText"), "val");
                return new ListCounters.Rule(pattern, kind, Xml.number(Xml.child(rule, "start"), "val", 1));
            }
        }
        return null;
    }
}
