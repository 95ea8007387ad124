package app.yeobaek.importing.html;

import app.yeobaek.importing.plaintext.Dates;
import app.yeobaek.importing.plaintext.Declared;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the head of a page says of its article. */
final class Meta {
    private Meta() {}

    static Declared of(Document page) {
        String title = first(page, "meta[property=og:title]", "meta[name=citation_title]");
        if (title == null && !page.title().isBlank()) {
            title = page.title();
        }
        String authors =
                first(page, "meta[name=author]", "meta[name=citation_author]", "meta[property=article:author]");
        List<String> names = authors == null || authors.contains("://")
                ? List.of()
                : Stream.of(authors.split("\\s*[,;·]\\s*", -1))
                        .filter(name -> !name.isBlank())
                        .toList();
        String publisher =
                first(page, "meta[name=publisher]", "meta[name=citation_publisher]", "meta[property=og:site_name]");
        String date = first(
                page,
                "meta[property=article:published_time]",
                "meta[name=citation_publication_date]",
                "meta[name=date]",
                "meta[itemprop=datePublished]");
        return new Declared(title, names, publisher, date == null ? null : Dates.iso(date.replace('/', '-')));
    }

    private static @Nullable String first(Document page, String... selectors) {
        for (String selector : selectors) {
            Element meta = page.selectFirst(selector);
            if (meta != null && !meta.attr("content").isBlank()) {
                return meta.attr("content").strip();
            }
        }
        return null;
    }
}
