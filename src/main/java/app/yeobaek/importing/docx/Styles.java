package app.yeobaek.importing.docx;

import app.yeobaek.importing.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The paragraph styles of a Word file: what each says its paragraphs are. */
final class Styles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|제목|개요)\\s?([1-9])");
    private static final int DEEPEST_CHAIN = 12;
    private static final double USUAL_HALF_POINTS = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final double usualSize;

    Styles(@Nullable Document document) {
        double size = USUAL_HALF_POINTS;
        if (document != null) {
            for (Element style : Xml.children(document.getDocumentElement(), "style")) {
                styles.put(Xml.attribute(style, "styleId"), style);
            }
            Element usual = Xml.path(document.getDocumentElement(), "docDefaults", "rPrDefault", "rPr", "sz");
            size = Xml.number(usual, "val", (int) USUAL_HALF_POINTS);
        }
        usualSize = size / 2;
    }

    /** Depth of the heading that a paragraph is by its properties or its style, from 1; 0 if it is none. */
    int headingLevel(@Nullable Element properties) {
        Element direct = Xml.child(properties, "outlineLvl");
        if (direct != null) {
            int level = Xml.number(direct, "val", 9);
            return level < 9 ? level + 1 : 0;
        }
        Element style = style(properties);
        for (int i = 0; i < DEEPEST_CHAIN && style != null; i++) {
            int outline = Xml.number(Xml.path(style, "pPr", "outlineLvl"), "val", 9);
            if (outline < 9) {
                return outline + 1;
            }
            Matcher m = HEADING.matcher(name(style));
            if (m.matches()) {
                return Integer.parseInt(m.group(1));
            }
            style = styles.get(Xml.attribute(Xml.child(style, "basedOn"), "val"));
        }
        return 0;
    }

    /** The name of the paragraph's style in lower case; empty if it has none. */
    String name(@Nullable Element properties) {
        Element style = properties != null && "style".equals(Xml.name(properties)) ? properties : style(properties);
        return Xml.attribute(Xml.child(style, "name"), "val").toLowerCase(Locale.ROOT);
    }

    /** The numbering that the paragraph has by itself or by its style, or null. */
    @Nullable
    Element numbering(@Nullable Element properties) {
        Element direct = Xml.child(properties, "numPr");
        Element style = style(properties);
        for (int i = 0; i < DEEPEST_CHAIN && direct == null && style != null; i++) {
            direct = Xml.path(style, "pPr", "numPr");
            style = styles.get(Xml.attribute(Xml.child(style, "basedOn"), "val"));
        }
        return direct;
    }

    /** The size of a run's letters in points. */
    double size(@Nullable Element runProperties, @Nullable Element paragraphProperties) {
        int own = Xml.number(Xml.child(runProperties, "sz"), "val", 0);
        Element style = style(paragraphProperties);
        for (int i = 0; i < DEEPEST_CHAIN && own == 0 && style != null; i++) {
            own = Xml.number(Xml.path(style, "rPr", "sz"), "val", 0);
            style = styles.get(Xml.attribute(Xml.child(style, "basedOn"), "val"));
        }
        return own == 0 ? usualSize : own / 2.0;
    }

    /** Whether a run's letters are bold. */
    boolean isBold(@Nullable Element runProperties, @Nullable Element paragraphProperties) {
        Element own = Xml.child(runProperties, "b");
        Element style = style(paragraphProperties);
        for (int i = 0; i < DEEPEST_CHAIN && own == null && style != null; i++) {
            own = Xml.path(style, "rPr", "b");
            style = styles.get(Xml.attribute(Xml.child(style, "basedOn"), "val"));
        }
        return isOn(own);
    }

    /** Whether a switch of Word's is there and not turned off. */
    static boolean isOn(@Nullable Element property) {
        String value = Xml.attribute(property, "val");
        return property != null && !value.equals("0") && !value.equals("false") && !value.equals("none");
    }

    private @Nullable Element style(@Nullable Element properties) {
        return styles.get(Xml.attribute(Xml.child(properties, "pStyle"), "val"));
    }
}
