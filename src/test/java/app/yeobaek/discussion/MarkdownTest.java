package app.yeobaek.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static String html(String source) {
        return Markdown.of(source).html();
    }

    @Test
    void lineBreakIsALineBreakAsInALetter() {
        assertThat(html("첫 줄\n둘째 줄\n\n새 문단")).isEqualTo("<p>첫 줄<br />\n둘째 줄</p>\n<p>새 문단</p>\n");
    }

    @Test
    void subsetOfMarkdownIsShown() {
        assertThat(html("**굵게** *기울게* ~~지움~~ `코드`"))
                .isEqualTo("<p><strong>굵게</strong> <em>기울게</em> <del>지움</del> <code>코드</code></p>\n");
        assertThat(html("3. 셋\n4. 넷")).contains("<ol start=\"3\">", "<li>넷</li>");
        assertThat(html("> 인용\n\n- 목록")).contains("<blockquote>", "<ul>");
    }

    @Test
    void webAddressBecomesALinkThatTellsNothingOfUs() {
        assertThat(html("https://example.org/쪽?a=1&b=2 참고"))
                .startsWith("<p><a href=\"https://example.org/")
                .contains("a&#61;1&amp;b&#61;2", "noopener", "noreferrer", "</a> 참고");
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        assertThat(html("<b>굵게</b>")).isEqualTo("<p>&lt;b&gt;굵게&lt;/b&gt;</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<!-- --><style>*{}</style>",
                "![x](x \"onerror=alert(1)\")",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "[x](https://a \"\\\"onmouseover=alert(1) \")",
                "```\"><script>alert(1)</script>\ncode\n```",
                "`</code><script>alert(1)</script>`",
                "1. <iframe src=x>",
                "https://a.b/\"onmouseover=alert(1)",
                "[x](https://a/<script>)",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void nothingThatActsReachesAPage(String hostile) {
        SafeHtml.check(html(hostile));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "data:text/html", "//evil.example", "ftp://evil.example", "/logout"})
    void onlyWebAndMailAddressesAreLinks(String address) {
        assertThat(html("[x](" + address + ")")).isEqualTo("<p>x</p>\n");
    }

    @Test
    void mailAddressIsALink() {
        assertThat(html("[편지](mailto:a@example.org)")).contains("href=\"mailto:a&#64;example.org\"");
    }

    static Stream<String> heavy() {
        int limit = Markdown.LIMIT;
        return Stream.of(
                        ">".repeat(10_000) + " 말",
                        "> ".repeat(9_000) + "말",
                        "- ".repeat(9_000) + "말",
                        "1. ".repeat(6_000) + "말",
                        "*".repeat(limit),
                        "* ".repeat(limit / 2),
                        "*a **b ".repeat(limit / 7),
                        "*_".repeat(5_000) + "x" + "_*".repeat(5_000),
                        "*a_b ".repeat(limit / 10) + "_ *".repeat(limit / 10),
                        "**a ".repeat(limit / 8) + " b**".repeat(limit / 8),
                        "~~a ".repeat(limit / 8) + " b~~".repeat(limit / 8),
                        "[".repeat(limit),
                        "![".repeat(limit / 2),
                        "[a](".repeat(limit / 4),
                        "![".repeat(limit / 8) + "x" + "](a)".repeat(limit / 8),
                        "[a](<b".repeat(limit / 6),
                        "[a](b \"".repeat(limit / 7),
                        "`".repeat(limit),
                        growingBackticks(limit),
                        "<".repeat(limit),
                        "<!--".repeat(limit / 4),
                        "<a ".repeat(limit / 3),
                        "&".repeat(limit),
                        "a.".repeat(limit / 2),
                        "a@".repeat(limit / 2),
                        "a.b@".repeat(limit / 4),
                        "https://".repeat(limit / 8),
                        "https://a(".repeat(limit / 10),
                        "www.a_".repeat(limit / 6),
                        "[a]: b\n".repeat(limit / 7),
                        "[a]: <" + "x".repeat(limit - 10),
                        "\n".repeat(limit),
                        "\\".repeat(limit),
                        "a\n".repeat(limit / 2),
                        "```\n".repeat(limit / 4),
                        "-\n".repeat(limit / 2),
                        "가나다 ".repeat(limit / 4))
                .map(it -> it.length() > limit ? it.substring(0, limit) : it);
    }

    private static String growingBackticks(int limit) {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; ticks.length() + i + 1 < limit; i++) {
            ticks.append("`".repeat(i)).append('a');
        }
        return ticks.toString();
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void heaviestInputIsShownSafelyAndSoon(String heavy) {
        SafeHtml.check(assertTimeout(Duration.ofSeconds(2), () -> html(heavy)));
    }
}
