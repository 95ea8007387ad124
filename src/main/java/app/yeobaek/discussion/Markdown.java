package app.yeobaek.discussion;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Words with light markup: the CommonMark subset of paragraphs, emphasis, lists, quotes, code and links, and the
 * strikethrough of GitHub. HTML in the source is shown as it was typed; a line break is a line break, as in a letter.
 *
 * @param source as written
 * @param html safe to put into a page: only the elements of the subset, links only to http, https and mailto
 */
public record Markdown(String source, String html) {
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
            .build();

    /** A second wall behind the renderer: it alone decides what may reach a page. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    /** Reads words with markup. */
    public static Markdown of(String source) {
        return new Markdown(source, POLICY.sanitize(RENDERER.render(PARSER.parse(source))));
    }
}
