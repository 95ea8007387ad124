package app.yeobaek.importing.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Knows, over paragraphs, whether text belongs to the result of a field, which a reader sees, or to its instruction. */
final class Fields {
    private final Deque<Boolean> results = new ArrayDeque<>();

    void take(String type) {
        switch (type) {
            case "begin" -> results.push(false);
            case "separate" -> {
                if (!results.isEmpty()) {
                    results.pop();
                    results.push(true);
                }
            }
            case "end" -> results.poll();
            default -> {
                // a kind that is not there yet
            }
        }
    }

    boolean isShown() {
        return results.stream().allMatch(result -> result);
    }
}
