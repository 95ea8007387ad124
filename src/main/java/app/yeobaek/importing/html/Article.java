package app.yeobaek.importing.html;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Tells the article of a page from what stands around it. First what no reader reads goes, then the menus and lists of
 * links; then the element that the page itself calls its article or main part counts, or else the deepest one that holds
 * nearly all the prose. Where that would lose much text, the whole page is taken.
 */
final class Article {
    private static final String UNREAD =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, form, button, input, select, textarea, dialog, [hidden], [aria-hidden=true]";
    private static final String AROUND =
            "nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary]";
    private static final String NAMED = "article, main, [role=main], [itemprop=articleBody]";
    private static final double NEARLY_ALL = 0.85;
    private static final double ENOUGH = 0.6;

    private Article() {}

    static Element of(Document page) {
        page.select(UNREAD).remove();
        for (Element styled : page.select("[style]")) {
            String style = styled.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            if (style.contains("display:none") || style.contains("visibility:hidden")) {
                styled.remove();
            }
        }
        Element body = page.body();
        int whole = prose(body);
        Element trimmed = body.clone();
        trimmed.select(AROUND).remove();
        for (Element edge : trimmed.select("header, footer, aside")) {
            if (edge.closest("article, main, [role=main]") == null && isLinks(edge)) {
                edge.remove();
            }
        }
        Element chosen = named(trimmed);
        if (chosen == null) {
            chosen = deepest(trimmed);
        }
        return prose(chosen) >= whole * ENOUGH ? chosen : body;
    }

    /** The element that the page names, if there is one that holds most. */
    private static @org.jspecify.annotations.Nullable Element named(Element body) {
        int whole = prose(body);
        Elements candidates = body.select(NAMED);
        Element best = null;
        for (Element candidate : candidates) {
            boolean most = prose(candidate) >= whole * ENOUGH;
            if (most && (best == null || prose(candidate) >= prose(best) * NEARLY_ALL)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Element deepest(Element body) {
        Element here = body;
        int whole = prose(body);
        boolean deeper = true;
        while (deeper) {
            deeper = false;
            for (Element child : here.children()) {
                boolean container = child.is("div, section, table, tbody, tr, td, center");
                if (container && !child.is("table") && prose(child) >= whole * NEARLY_ALL) {
                    here = child;
                    deeper = true;
                    break;
                }
            }
        }
        // A title often stands beside the text, in the element around both.
        Element parent = here.parent();
        boolean titleBeside = here.selectFirst("h1") == null
                && parent != null
                && !here.equals(body)
                && parent.selectFirst("h1") != null;
        return titleBeside && parent != null ? parent : here;
    }

    /** Characters of text that is not the text of links. */
    private static int prose(Element element) {
        int links = 0;
        for (Element link : element.select("a")) {
            links += link.text().length();
        }
        return element.text().length() - links;
    }

    private static boolean isLinks(Element element) {
        int all = element.text().length();
        return all == 0 || prose(element) * 2 < all || element.is("header, footer");
    }
}
