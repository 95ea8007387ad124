package app.yeobaek.importing.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Running heads, running feet and page numbers: what stands at the same height near the upper or lower edge of several
 * pages and says the same but for its digits. What is left of such lines the rules for text find.
 */
final class PageFurniture {
    private static final double EDGE = 0.13;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern.compile("[-–—|\\s]*\\d{1,4}[-–—|\\s]*(?:쪽|/\\s*\\d{1,4})?");

    private PageFurniture() {}

    /** The lines of each page without furniture. */
    static List<List<TextLine>> remove(List<List<TextLine>> pages, List<Double> heights) {
        Map<String, Integer> seen = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            for (TextLine line : pages.get(p)) {
                if (isAtEdge(line, heights.get(p))) {
                    seen.merge(key(line, heights.get(p)), 1, Integer::sum);
                }
            }
        }
        List<List<TextLine>> kept = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            double height = heights.get(p);
            List<TextLine> page = new ArrayList<>();
            for (TextLine line : pages.get(p)) {
                boolean edge = isAtEdge(line, height);
                boolean again = edge && seen.getOrDefault(key(line, height), 0) >= 2;
                boolean lastLine =
                        edge && NUMBER.matcher(line.text().strip()).matches() && isOutermost(line, pages.get(p));
                if (!again && !lastLine) {
                    page.add(line);
                }
            }
            kept.add(page);
        }
        return kept;
    }

    private static boolean isAtEdge(TextLine line, double height) {
        return line.y() < height * EDGE || line.top() > height * (1 - EDGE);
    }

    private static boolean isOutermost(TextLine line, List<TextLine> page) {
        boolean above = page.stream().anyMatch(other -> other.y() < line.y() - line.size());
        boolean below = page.stream().anyMatch(other -> other.y() > line.y() + line.size());
        return !above || !below;
    }

    private static String key(TextLine line, double height) {
        String text = DIGITS.matcher(line.text().replaceAll("\\s+", "")).replaceAll("#");
        return Math.round(line.y() / height * 60) + " " + text;
    }
}
