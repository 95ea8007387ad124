package app.yeobaek.importing.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines near the top whose letters are those of headings further down, so that the text begins with them and the cover is
 * over. Says nothing where the file does not tell letters apart.
 */
final class HeadingLooks {
    private static final int LONGEST = 80;
    private static final double MUCH_LARGER = 1.15;

    private final List<Line> lines;
    private final int body;
    private final Map<Integer, Integer> lastOfLook = new HashMap<>();

    private HeadingLooks(List<Line> lines) {
        this.lines = lines;
        Map<Integer, Integer> characters = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int look = look(lines.get(i));
            Cue cue = lines.get(i).cue();
            // Of what the file names itself the letters are not known.
            if (cue == null || !cue.isDecided()) {
                characters.merge(look, lines.get(i).text().length(), Integer::sum);
            }
            if (isShort(lines.get(i))) {
                lastOfLook.put(look, i);
            }
        }
        body = characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    static HeadingLooks of(List<Line> lines) {
        return new HeadingLooks(lines);
    }

    private static int look(Line line) {
        Cue cue = line.cue();
        return cue == null ? 0 : (int) Math.round(cue.size() * 2) * 2 + (cue.bold() ? 1 : 0);
    }

    private static boolean isShort(Line line) {
        return line.text().length() <= LONGEST && !line.endsSentence();
    }

    /** Whether line {@code i} looks like headings of the text do and stands before text. */
    boolean heads(int i) {
        int look = look(lines.get(i));
        boolean own = look > body && isShort(lines.get(i)) && i + 1 < lines.size();
        return own && look(lines.get(i + 1)) == body && lastOfLook.getOrDefault(look, i) > i + 1;
    }

    /** The line that the file calls the title, or whose letters are the largest by far; else -1. */
    static int title(List<Line> lines, List<Integer> candidates) {
        int largest = -1;
        double size = 0;
        double second = 0;
        for (int i : candidates) {
            Cue cue = lines.get(i).cue();
            if (cue != null && cue.role() == Cue.Role.TITLE) {
                return i;
            }
            double here = cue == null ? 0 : cue.size();
            if (here > size) {
                second = size;
                size = here;
                largest = i;
            } else if (here < size) {
                second = Math.max(second, here);
            }
        }
        return size > second * MUCH_LARGER && second > 0 ? largest : -1;
    }
}
