package app.yeobaek.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds HTML against the list of what may stand in a page; whatever is no tag of that list must be text. */
final class SafeHtml {
    private static final String URL = "(?i:https?://|mailto:)[^\"<>]*";
    private static final Pattern TAG = Pattern.compile("</?(p|em|strong|del|code|pre|blockquote|ul|li|ol)>"
            + "|<br />"
            + "|<ol start=\"\\d{1,9}\">"
            + "|<a href=\"" + URL + "\" rel=\"(?:(?:noopener|noreferrer|nofollow|ugc) ?){4}\">"
            + "|</a>"
            + "|<span data-person=\"[0-9a-f-]{36}\">|</span>"
            + "|<img src=\"/api/images/[0-9a-f-]{36}\" alt=\"[^\"<>]*\" />");

    private SafeHtml() {}

    static void check(String html) {
        Matcher tags = TAG.matcher(html);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (tags.find()) {
            text.append(html, from, tags.start());
            from = tags.end();
        }
        text.append(html, from, html.length());
        assertThat(text.toString()).doesNotContain("<", ">", "\"");
    }
}
