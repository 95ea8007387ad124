package app.yeobaek.importing.hwpx;

import app.yeobaek.importing.ListCounters;
import app.yeobaek.importing.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The numbered paragraphs of a Hangul file, by the numberings of its header. */
final class Lists {
    private final Header header;
    private final ListCounters counters = new ListCounters('^');

    Lists(Header header) {
        this.header = header;
    }

    /** The sign of the next paragraph with this numbering, or null if it shows none. {@code level} counts from 0. */
    @Nullable
    String next(String id, int level) {
        return counters.next(id, level, wanted -> rule(id, wanted));
    }

    private ListCounters.@Nullable Rule rule(String id, int level) {
        Element numbering = header.numbering(id);
        if (numbering == null) {
            return null;
        }
        for (Element head : Xml.children(numbering, "paraHead")) {
            if (Xml.number(head, "level", 0) == level + 1) {
                String kind = Xml.attribute(head, "numFormat");
                return new ListCounters.Rule(head.getTextContent(), kind, Xml.number(head, "start", 1));
            }
        }
        return null;
    }
}
