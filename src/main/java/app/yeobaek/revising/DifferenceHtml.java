package app.yeobaek.revising;

import app.yeobaek.text.WordDifference;
import app.yeobaek.text.WordDifference.Change;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import org.jspecify.annotations.Nullable;

/** Differences by word as HTML: {@code ins} and {@code del}, each with a word for those who do not see the colour. */
final class DifferenceHtml {
    private final String added;
    private final String removed;
    private final String end;

    DifferenceHtml(Language language) {
        this.added = spoken(language, "base_added");
        this.removed = spoken(language, "base_removed");
        this.end = spoken(language, "base_change_end");
    }

    private static String spoken(Language language, String key) {
        return "<span class=\"visually-hidden\"> " + escaped(Catalogue.say(language, key)) + " </span>";
    }

    /** Both wordings in one text. */
    String inline(WordDifference difference) {
        return html(difference, null);
    }

    /** The wording before, with what was removed marked. */
    String before(WordDifference difference) {
        return html(difference, Change.ADDED);
    }

    /** The wording after, with what was added marked. */
    String after(WordDifference difference) {
        return html(difference, Change.REMOVED);
    }

    private String html(WordDifference difference, @Nullable Change left) {
        StringBuilder html = new StringBuilder();
        for (WordDifference.Piece piece : difference.pieces()) {
            if (piece.change() == left) {
                continue;
            }
            switch (piece.change()) {
                case SAME -> html.append(words(piece.words(), "<br>"));
                case ADDED -> element(html, "ins", added, piece.words());
                case REMOVED -> element(html, "del", removed, piece.words());
            }
        }
        return html.toString();
    }

    private void element(StringBuilder html, String name, String spoken, String words) {
        html.append('<').append(name);
        if (words.isBlank()) {
            html.append(" class=\"is-blank\"");
        }
        html.append('>')
                .append(spoken)
                .append(words(words, "¶<br>"))
                .append(end)
                .append("</")
                .append(name)
                .append('>');
    }

    private static String words(String words, String lineFeed) {
        return escaped(words).replace("\n", lineFeed);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
