package app.yeobaek.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walks through parsed words. Without recursion: hostile words nest deeper than a stack. */
final class Nodes {
    private Nodes() {}

    /** All nodes below one, each before what is below it; what is below a {@code closed} node is left out. */
    static List<Node> below(Node root, Predicate<Node> closed) {
        List<Node> all = new ArrayList<>();
        @Nullable Node node = root.getFirstChild();
        while (node != null) {
            all.add(node);
            @Nullable Node next = closed.test(node) ? null : node.getFirstChild();
            while (next == null && node != null && node != root) {
                next = node.getNext();
                node = node.getParent();
            }
            node = next;
        }
        return all;
    }
}
