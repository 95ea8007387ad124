package app.yeobaek.importing.pdf;

import app.yeobaek.importing.plaintext.MarkedText;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The text of one cell: its lines, joined where they are full, parted where one ends early or a sign begins. */
final class CellText {
    private static final String SIGNS = "·•▪◦-–○●■□※ㅇ❍❏";

    private CellText() {}

    /** The paragraphs of the words that stand in {@code place}. */
    static List<MarkedText> of(Rectangle2D place, List<TextLine> lines) {
        List<TextLine> inside = lines.stream()
                .filter(line -> line.middle() >= place.getMinY() && line.middle() < place.getMaxY())
                .map(line -> line.within(place.getMinX(), place.getMaxX()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble((TextLine line) -> Math.round(line.y() / 3))
                        .thenComparingDouble(TextLine::left))
                .toList();
        double edge = inside.stream().mapToDouble(TextLine::right).max().orElse(0);
        List<StringBuilder> parts = new ArrayList<>();
        TextLine last = null;
        for (TextLine line : inside) {
            String text = line.text().strip();
            boolean sign = text.length() > 1 && SIGNS.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
            boolean early = last != null && edge - last.right() > line.firstWord() + last.size();
            boolean beside = last != null && Math.abs(last.y() - line.y()) < last.size() * 0.5;
            if (last == null || (!beside && (sign || early))) {
                parts.add(new StringBuilder(text));
            } else {
                // a space, unless the line before was cut inside a word at the very edge
                parts.get(parts.size() - 1).append(' ').append(text);
            }
            last = line;
        }
        return parts.stream().map(part -> MarkedText.of(part.toString())).toList();
    }
}
