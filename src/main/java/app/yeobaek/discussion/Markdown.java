package app.yeobaek.discussion;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
            // No path of our own: a link in a comment must not be able to lead to /logout.
            .matching(Pattern.compile("(?i)(https?://|mailto:).+"))
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    /** What no text may hold and PostgreSQL does not take: U+0000, and half of a surrogate pair. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");

    /** Reads words with markup. What is no character becomes U+FFFD, as CommonMark (2.3) has it. */
    public static Markdown of(String source) {
        String text = NO_CHARACTER.matcher(source).replaceAll("\uFFFD");
        return new Markdown(text, POLICY.sanitize(RENDERER.render(PARSER.parse(text))));
    }
}
