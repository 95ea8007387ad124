package app.yeobaek.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A name in parsed words that was found to be somebody's. */
final class MentionNode extends CustomNode {
    private final UUID person;
    private final String written;

    private MentionNode(UUID person, String written) {
        this.person = person;
        this.written = written;
    }

    /** Puts a node in place of every name in plain words; code and links stay as they are. */
    static void tie(Node document, MentionReader reader, Set<UUID> people) {
        // The words of a link or a picture lead elsewhere already.
        for (Node node : Nodes.below(document, it -> it instanceof Link || it instanceof Image)) {
            if (node instanceof Text text) {
                List<MentionReader.Found> found = reader.in(text.getLiteral());
                if (!found.isEmpty()) {
                    replace(text, found);
                    found.forEach(it -> people.add(it.person()));
                }
            }
        }
    }

    private static void replace(Text text, List<MentionReader.Found> found) {
        String words = text.getLiteral();
        List<Node> parts = new ArrayList<>();
        int at = 0;
        for (MentionReader.Found each : found) {
            if (each.start() > at) {
                parts.add(new Text(words.substring(at, each.start())));
            }
            parts.add(new MentionNode(each.person(), words.substring(each.start(), each.end())));
            at = each.end();
        }
        if (at < words.length()) {
            parts.add(new Text(words.substring(at)));
        }
        parts.forEach(text::insertBefore);
        text.unlink();
    }

    /** Writes the name with the person it stands for. */
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(MentionNode.class);
            }

            @Override
            public void render(Node node) {
                MentionNode mention = (MentionNode) node;
                var html = context.getWriter();
                html.tag("span", Map.of("data-person", mention.person.toString()));
                html.text(mention.written);
                html.tag("/span");
            }
        };
    }
}
