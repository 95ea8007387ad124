package app.yeobaek.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a client knows that read the list once and applies events by the contract: newer versions win. */
final class Replica {
    private final Map<String, JsonNode> annotations = new HashMap<>();
    private final Map<String, JsonNode> threads = new HashMap<>();
    private final Map<String, JsonNode> comments = new HashMap<>();
    private final Map<String, JsonNode> taggings = new HashMap<>();
    private final Map<String, JsonNode> reactions = new HashMap<>();
    private final Map<String, Integer> removed = new HashMap<>();

    static Replica of(JsonNode list) {
        Replica replica = new Replica();
        list.path("annotations").forEach(replica::annotation);
        return replica;
    }

    void apply(JsonNode event) {
        switch (event.path("kind").asText()) {
            case "annotation" -> annotation(event.path("annotation"));
            case "annotation-removed" -> removed.merge(id(event), version(event), Math::max);
            case "comment" -> comment(event.path("comment"));
            case "tagging" -> tagging(event.path("tagging"));
            case "thread" -> newer(threads, event.path("thread"));
            case "reactions" ->
                reactions.merge(
                        event.path("comment").asText(),
                        event.path("reactions"),
                        (old, news) -> version(old) < version(news) ? news : old);
            default -> throw new AssertionError("unknown news: " + event);
        }
    }

    private void annotation(JsonNode annotation) {
        newer(annotations, annotation);
        JsonNode thread = annotation.path("thread");
        if (thread.isObject()) {
            newer(threads, thread);
            Consumer<JsonNode> comment = this::comment;
            thread.path("comments").forEach(comment);
        }
    }

    /** The tags of marks come by a list of their own, and beside the marks. */
    Replica withTags(JsonNode tags) {
        java.util.function.Consumer<JsonNode> take = this::tagging;
        tags.path("taggings").forEach(take);
        return this;
    }

    private void tagging(JsonNode tagging) {
        String id = tagging.path("annotation").asText();
        @Nullable JsonNode old = taggings.get(id);
        if (old == null || version(old) < version(tagging)) {
            taggings.put(id, tagging);
        }
    }

    private void comment(JsonNode comment) {
        if (comment.path("reactions").isObject()) {
            reactions.merge(
                    id(comment), comment.path("reactions"), (old, news) -> version(old) < version(news) ? news : old);
        }
        newer(comments, comment);
    }

    private static void newer(Map<String, JsonNode> known, JsonNode news) {
        @Nullable JsonNode old = known.get(id(news));
        if (old == null || version(old) < version(news)) {
            known.put(id(news), news);
        }
    }

    /** Everything that can be seen, in words that can be compared. */
    Map<String, String> seen() {
        Map<String, String> seen = new TreeMap<>();
        annotations.forEach((id, it) -> {
            if (removed.getOrDefault(id, -1) < version(it)) {
                seen.put("annotation " + id, mark(it));
                seen.put("thread " + id, state(id));
            }
        });
        taggings.forEach((id, it) -> {
            if (seen.containsKey("annotation " + id)) {
                seen.put("tags " + id, it.path("tags").toString());
            }
        });
        comments.forEach((id, it) -> {
            if (!it.path("deleted").asBoolean()
                    && seen.containsKey("annotation " + it.path("thread").asText())) {
                ObjectNode words = it.deepCopy();
                words.remove("reactions");
                seen.put("comment " + id, words.toString());
                @Nullable JsonNode nods = reactions.get(id);
                seen.put("reactions " + id, nods == null || it.path("hidden").asBoolean() ? "" : nods.toString());
            }
        });
        return seen;
    }

    private static String mark(JsonNode annotation) {
        ObjectNode mark = annotation.deepCopy();
        mark.remove("thread");
        // Events say in which revision the places count; a list says it once for all.
        mark.remove("revision");
        mark.path("passages").forEach(it -> ((ObjectNode) it).retain("start", "end"));
        return mark.toString();
    }

    private String state(String id) {
        @Nullable JsonNode thread = threads.get(id);
        if (thread == null) {
            return "none";
        }
        ObjectNode state = thread.deepCopy();
        state.remove("comments");
        return state.toString();
    }

    private static String id(JsonNode it) {
        return it.path("id").asText();
    }

    private static int version(JsonNode it) {
        return it.path("version").asInt();
    }
}
