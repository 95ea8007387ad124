package app.yeobaek.importing.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings numbered with a bare digit, as the boxed numbers of government papers come out: "1 추진 배경". A line may begin
 * with a number by chance, so they count only together: short lines with something under them, one after the other from 1.
 */
final class BareNumbers {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}) (?=[가-힣A-Z‘“「『\\[])");
    private static final int LONGEST = 44;
    private static final int FEWEST = 2;

    private BareNumbers() {}

    /** The markers of such headings by line. */
    static Map<Integer, Marker> of(List<Line> lines, Layout layout) {
        Map<Integer, Marker> found = new HashMap<>();
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = NUMBER.matcher(lines.get(i).text());
            if (m.lookingAt() && Integer.parseInt(m.group(1)) == expected && heads(lines, layout, i)) {
                found.put(i, new Marker(m.group(1), Marker.Family.DECIMAL, expected, m.end()));
                expected++;
            }
        }
        return found.size() >= FEWEST ? found : Map.of();
    }

    /** Whether a line looks like one by itself. */
    static boolean mayBe(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).lookingAt();
    }

    private static boolean heads(List<Line> lines, Layout layout, int i) {
        Line line = lines.get(i);
        boolean shape = line.text().length() <= LONGEST
                && !line.endsSentence()
                && !line.text().endsWith(",")
                && !Tables.isRow(line);
        if (!shape || i + 1 == lines.size()) {
            return false;
        }
        Line next = lines.get(i + 1);
        boolean after = i == 0
                || layout.isWideGap(line)
                || lines.get(i - 1).endsSentence()
                || !layout.isFull(i - 1, lines.get(i - 1), line);
        boolean leads = layout.isWideGap(next) || Marker.of(next.text()) != null || !layout.isFull(i, line, next);
        return after && leads;
    }
}
