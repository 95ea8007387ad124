package app.yeobaek.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Words with light markup: the CommonMark subset of paragraphs, emphasis, lists, quotes, code, links and pictures kept here, and
 * the strikethrough of GitHub. HTML in the source is shown as it was typed; a line break is a line break, as in a letter.
 *
 * @param source as written
 * @param html safe to put into a page: only the elements of the subset, links only to http, https and mailto, pictures only
 *     from {@code /api/images/}
 * @param mentions who is named in it
 * @param images ids of the pictures it shows, whoever they belong to
 */
public record Markdown(String source, String html, Set<UUID> mentions, Set<UUID> images) {
    /** The most that one comment may hold, in UTF-16 code units. */
    public static final int LIMIT = 20_000;

    private static final int NESTING_LIMIT = 20;

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create());

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class);

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(NESTING_LIMIT)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(MentionNode::renderer)
            .build();

    private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The one address that a picture may have. */
    private static final Pattern IMAGE = Pattern.compile("/api/images/(" + UUID_FORM + ")");

    /** A second wall behind the renderer: it alone decides what may reach a page. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowAttributes("href")
            // No path of our own: a link in a comment must not be able to lead to /logout.
            .matching(Pattern.compile("(?i)(https?://|mailto:).+"))
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowElements("span", "img")
            .allowAttributes("data-person")
            .matching(Pattern.compile(UUID_FORM))
            .onElements("span")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    /** What no text may hold and PostgreSQL does not take: U+0000, and half of a surrogate pair. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

    /** Reads words with markup in which nobody is named. What is no character becomes U+FFFD, as CommonMark (2.3) has it. */
    public static Markdown of(String source) {
        return of(source, MentionReader.ofNobody());
    }

    /** Reads words with markup and the names in them. */
    static Markdown of(String source, MentionReader names) {
        String text = NO_CHARACTER.matcher(source).replaceAll("\uFFFD");
        Node document = PARSER.parse(text);
        Set<UUID> images = new HashSet<>();
        for (Node node : Nodes.below(document, it -> false)) {
            if (node instanceof Image image) {
                Matcher own = IMAGE.matcher(image.getDestination());
                if (own.matches()) {
                    images.add(UUID.fromString(own.group(1)));
                } else {
                    unwrap(image);
                }
            }
        }
        Set<UUID> mentions = new HashSet<>();
        MentionNode.tie(document, names, mentions);
        return new Markdown(text, POLICY.sanitize(RENDERER.render(document)), Set.copyOf(mentions), Set.copyOf(images));
    }

    /** A picture from elsewhere would tell its server who reads here: its words stay, it does not. */
    private static void unwrap(Image image) {
        Node child = image.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            image.insertBefore(child);
            child = next;
        }
        image.unlink();
    }
}
