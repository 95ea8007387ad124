package app.yeobaek.discussion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, only harmless elements come out. */
class MarkdownProperties {
    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> pieces = Arbitraries.of(
                "*",
                "**",
                "_",
                "~~",
                "`",
                "```",
                "\n",
                "\n\n",
                "> ",
                "- ",
                "1. ",
                "[",
                "]",
                "(",
                ")",
                "![",
                "<",
                ">",
                "</",
                "\"",
                "'",
                "&",
                ";",
                "&#",
                "x6A",
                "javascript:",
                "data:",
                "https://a.b",
                "mailto:a@b.c",
                "www.",
                "script",
                "img src=x onerror=y",
                "<a href=",
                "style=",
                "<!--",
                "-->",
                "<![CDATA[",
                "\t",
                " ",
                "\\",
                "가",
                "🚨",
                "\u0000",
                "\u2028",
                "\ud83d",
                "onload=",
                "[a]: ",
                "=",
                "#",
                "~",
                "x");
        return pieces.list().ofMaxSize(60).map(it -> String.join("", it));
    }

    @Property(tries = 3_000)
    void onlyTheAllowedElementsComeOut(@ForAll("markup") String source) {
        SafeHtml.check(Markdown.of(source).html());
    }

    @Property(tries = 300)
    void anyTextIsSafe(@ForAll String source) {
        SafeHtml.check(Markdown.of(source).html());
    }
}
