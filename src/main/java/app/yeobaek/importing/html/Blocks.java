package app.yeobaek.importing.html;

import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.MarkedText;
import app.yeobaek.importing.plaintext.Passages;
import app.yeobaek.importing.plaintext.Passages.Look;
import app.yeobaek.importing.plaintext.SoftBreaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks the elements of an article and hands them on as passages. */
final class Blocks {
    private static final Pattern LABEL = Pattern.compile("^\\s*[\\[(]?[\\p{Alnum}*†‡]{1,4}[\\])]?[.:]?\\s+");
    private static final int SHORTEST_QUOTE = 12;

    private final Passages passages;
    private final NoteLinks notes;
    private final String said;

    /** Blocks of an article, whose notes may stand beside it on the page. */
    Blocks(Passages passages, Element article) {
        this.passages = passages;
        Element page = article;
        for (Element around : article.parents()) {
            page = around;
        }
        this.notes = new NoteLinks(article, page);
        this.said = squeezed(page.text());
    }

    void walk(Element parent) throws NotImportable {
        Inlines pending = new Inlines(notes);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                pending.text(text);
            } else if (node instanceof Element element) {
                if (holdsBlocks(element)) {
                    pending = flush(pending);
                    block(element);
                } else {
                    pending.take(element);
                }
            }
        }
        flush(pending);
    }

    private static boolean holdsBlocks(Element element) {
        return element.isBlock()
                || element.is("details, summary, figure, figcaption, picture, center")
                || element.children().stream().anyMatch(Blocks::holdsBlocks);
    }

    private Inlines flush(Inlines pending) throws NotImportable {
        for (MarkedText line : SoftBreaks.blocks(pending.lines())) {
            passages.paragraph(line, new Look(0, pending.isBold()));
        }
        return new Inlines(notes);
    }

    private void block(Element element) throws NotImportable {
        if (notes.isNote(element)) {
            return;
        }
        String tag = element.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
            passages.heading(tag.charAt(1) - '0', null, Inlines.of(element, notes));
            return;
        }
        switch (tag) {
            case "ul", "ol", "menu" -> list(element, 1);
            case "table" -> table(element);
            case "figcaption" -> passages.caption(Inlines.of(element, notes));
            case "blockquote", "aside" -> quote(element);
            case "hr", "img" -> {
                // nothing to read
            }
            default -> walk(element);
        }
    }

    /** A quotation is a pull quote if the text says the same elsewhere. */
    private void quote(Element element) throws NotImportable {
        String quote = squeezed(element.text());
        boolean repeats = quote.length() >= SHORTEST_QUOTE && said.indexOf(quote, said.indexOf(quote) + 1) >= 0;
        if (repeats) {
            passages.pullQuote(Inlines.of(element, notes));
        } else {
            walk(element);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\"'“”‘’]+", "").replaceAll("[.!?]+$", "");
    }

    private void list(Element list, int depth) throws NotImportable {
        int number = number(list.attr("start"), 1);
        for (Element item : list.children()) {
            if (!item.normalName().equals("li")) {
                if (item.is("ul, ol")) {
                    list(item, depth + 1);
                }
                continue;
            }
            number = number(item.attr("value"), number);
            if (!notes.isNote(item)) {
                item(item, list.normalName().equals("ol") ? number + "." : "•", depth);
            }
            number++;
        }
    }

    private void item(Element item, String sign, int depth) throws NotImportable {
        Inlines text = new Inlines(notes);
        boolean said = false;
        for (Node node : item.childNodes()) {
            if (node instanceof TextNode words) {
                text.text(words);
            } else if (node instanceof Element element) {
                if (element.is("ul, ol, table")) {
                    said = said(text, sign, depth, said);
                    text = new Inlines(notes);
                    if (element.is("table")) {
                        table(element);
                    } else {
                        list(element, depth + 1);
                    }
                } else if (element.isBlock()) {
                    said = said(text, sign, depth, said);
                    text = new Inlines(notes);
                    text.take(element);
                } else {
                    text.take(element);
                }
            }
        }
        said(text, sign, depth, said);
    }

    /** The first text of an item is the item; what follows its lists are paragraphs. */
    private boolean said(Inlines text, String sign, int depth, boolean before) throws NotImportable {
        boolean first = !before;
        for (MarkedText line : SoftBreaks.blocks(text.lines())) {
            if (line.text().isBlank()) {
                continue;
            }
            if (first) {
                passages.item(depth, sign, line);
                first = false;
            } else {
                passages.paragraph(line, Look.PLAIN);
            }
        }
        return !first;
    }

    private static int number(String attribute, int otherwise) {
        try {
            return attribute.isBlank() ? otherwise : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void table(Element table) throws NotImportable {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            passages.caption(Inlines.of(caption, notes));
        }
        if (table.selectFirst("table table") != null || isLayout(table)) {
            for (Element cell : table.select("> tbody > tr > td, > tr > td, > thead > tr > th")) {
                walk(cell);
            }
            return;
        }
        passages.table(HtmlTable.cells(table, this));
    }

    /** A table that only places text on the page has paragraphs and headings in few cells, or says so. */
    private static boolean isLayout(Element table) {
        return table.attr("role").equals("presentation")
                || (table.selectFirst("th") == null && table.selectFirst("td h1, td h2, td h3, td h4") != null);
    }

    /** The paragraphs and items inside a cell. */
    List<MarkedText> texts(Element cell) {
        List<MarkedText> texts = new ArrayList<>();
        collect(cell, texts);
        return texts;
    }

    private void collect(Element parent, List<MarkedText> texts) {
        Inlines pending = new Inlines(notes);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                pending.text(text);
            } else if (node instanceof Element element && holdsBlocks(element)) {
                texts.addAll(pending.lines());
                pending = new Inlines(notes);
                int from = texts.size();
                collect(element, texts);
                if (element.normalName().equals("li") && texts.size() > from) {
                    texts.set(from, MarkedText.of("· ").plus("", texts.get(from).stripped()));
                }
            } else if (node instanceof Element element) {
                pending.take(element);
            }
        }
        texts.addAll(pending.lines());
    }

    /** The notes that the text referred to, in order. */
    void notes() throws NotImportable {
        for (Map.Entry<String, Element> note : notes.notes().entrySet()) {
            List<MarkedText> texts = new ArrayList<>();
            for (MarkedText text : texts(NoteLinks.bare(note.getValue()))) {
                if (!text.text().isBlank()) {
                    texts.add(texts.isEmpty() ? withoutLabel(text.stripped(), note.getKey()) : text);
                }
            }
            passages.note(note.getKey(), texts);
        }
    }

    private static MarkedText withoutLabel(MarkedText text, String label) {
        var m = LABEL.matcher(text.text());
        boolean own = m.find() && m.group().contains(label);
        return own ? text.slice(m.end(), text.length()) : text;
    }
}
