package app.yeobaek.importing.docx;

import app.yeobaek.importing.Xml;
import app.yeobaek.importing.plaintext.Margin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The comments of a Word file; newer ones say in a second part which they answer and whether they are done. */
final class Comments {
    /** Most comments of a file; those beyond are left out. */
    static final int MOST = 5_000;

    private static final int LONGEST = 20_000;

    private final Map<String, Element> byId = new LinkedHashMap<>();
    private final Map<String, String> idOfParagraph = new HashMap<>();
    private final Map<String, String> parentOf = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    Comments(@Nullable Document comments, @Nullable Document extended) {
        if (comments == null) {
            return;
        }
        for (Element comment : Xml.children(comments.getDocumentElement(), "comment")) {
            if (byId.size() < MOST) {
                String id = Xml.attribute(comment, "id");
                byId.put(id, comment);
                for (Element paragraph : Xml.children(comment, "p")) {
                    idOfParagraph.put(Xml.attribute(paragraph, "paraId"), id);
                }
            }
        }
        if (extended != null) {
            for (Element extension : Xml.children(extended.getDocumentElement(), "commentEx")) {
                String id = idOfParagraph.getOrDefault(Xml.attribute(extension, "paraId"), "");
                String parent = idOfParagraph.get(Xml.attribute(extension, "paraIdParent"));
                if (parent != null && !parent.equals(id)) {
                    parentOf.put(id, parent);
                }
                if (Xml.attribute(extension, "done").equals("1")) {
                    done.add(id);
                }
            }
        }
    }

    /** The comments that answer no other, each with those that answer it, directly or not. */
    List<Margin> margins() {
        Map<String, List<Margin>> replies = new HashMap<>();
        for (Map.Entry<String, Element> comment : byId.entrySet()) {
            String root = root(comment.getKey());
            if (!root.equals(comment.getKey())) {
                replies.computeIfAbsent(root, key -> new ArrayList<>())
                        .add(margin(comment.getKey(), comment.getValue(), List.of()));
            }
        }
        List<Margin> margins = new ArrayList<>();
        byId.forEach((id, comment) -> {
            if (root(id).equals(id)) {
                margins.add(margin(id, comment, replies.getOrDefault(id, List.of())));
            }
        });
        return margins;
    }

    private String root(String id) {
        String root = id;
        for (int i = 0; i < MOST && parentOf.containsKey(root); i++) {
            root = parentOf.getOrDefault(root, root);
        }
        return parentOf.containsKey(root) ? id : root;
    }

    private Margin margin(String id, Element comment, List<Margin> replies) {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : Xml.children(comment, "p")) {
            String line = Runs.plain(paragraph);
            if (!line.isBlank() && text.length() < LONGEST) {
                text.append(text.length() > 0 ? "\n" : "").append(line.strip());
            }
        }
        String date = Xml.attribute(comment, "date");
        return new Margin(
                id,
                Xml.attribute(comment, "author").strip(),
                Xml.attribute(comment, "initials").strip(),
                date.isEmpty() ? null : date,
                text.substring(0, Math.min(LONGEST, text.length())),
                done.contains(id),
                replies);
    }
}
