package app.yeobaek.importing.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The footnotes of a page: short links to a place that links back, or that says it is a note. */
final class NoteLinks {
    private static final Pattern LABEL = Pattern.compile("[\\[(]?([\\p{Alnum}*†‡]{1,4})[\\])]?\\.?");
    private static final Pattern NOTE_NAME = Pattern.compile("(?i).*(?:fn|foot|note|각주|주석|ref).*");
    private static final int MOST = 5_000;

    private final Map<Element, String> labelOfLink = new HashMap<>();
    private final Map<String, Element> notes = new LinkedHashMap<>();
    private final Map<Element, String> labelOfNote = new HashMap<>();

    NoteLinks(Element article, Element page) {
        Map<String, Element> targets = new HashMap<>();
        for (Element element : page.select("[id], a[name]")) {
            targets.putIfAbsent(element.id().isEmpty() ? element.attr("name") : element.id(), element);
        }
        for (Element link : article.select("a[href^=#]")) {
            Element target = targets.get(link.attr("href").substring(1));
            var label = LABEL.matcher(link.text().strip());
            if (target == null) {
                continue;
            }
            boolean back = target.equals(link) || target.parents().contains(link);
            if (back || !label.matches() || notes.size() >= MOST || isInsideNote(link)) {
                continue;
            }
            Element note = block(target);
            boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
            boolean named = NOTE_NAME
                    .matcher(link.attr("href") + " " + link.className() + " " + link.attr("role"))
                    .matches();
            if ((raised || named) && note.selectFirst("h1, h2, h3, h4") == null && !note.equals(block(link))) {
                String known = labelOfNote.computeIfAbsent(note, key -> label.group(1));
                notes.putIfAbsent(known, note);
                labelOfLink.put(link, known);
            }
        }
    }

    private static Element block(Element target) {
        Element block = target.closest("li, p, dd, aside, div, td");
        return block == null ? target : block;
    }

    private boolean isInsideNote(Element link) {
        return link.parents().stream().anyMatch(labelOfNote::containsKey);
    }

    /** The label of the note that the link leads to, or null if it is another link. */
    @Nullable
    String label(Element link) {
        return labelOfLink.get(link);
    }

    boolean isNote(Element element) {
        return labelOfNote.containsKey(element);
    }

    /** The notes by label, in the order of their first marks. */
    Map<String, Element> notes() {
        return notes;
    }

    /** Takes the number and the way back out of a note. */
    static Element bare(Element note) {
        Element bare = note.clone();
        for (Element link : bare.select("a[href^=#]")) {
            String text = link.text().strip();
            if (text.length() <= 4 || text.contains("↩") || text.contains("↑")) {
                link.remove();
            }
        }
        for (Element raised : bare.select("sup")) {
            if (raised.text().isBlank()) {
                raised.remove();
            }
        }
        return bare;
    }
}
