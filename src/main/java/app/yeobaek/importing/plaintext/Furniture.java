package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What belongs to the page and not to the text: page numbers, running heads, the publisher's end mark, the list of link
 * targets that some extractors append, stray emphasis signs.
 */
final class Furniture {
    /** "- 15 -", "– 3 –", "p. 4", "4쪽", "Page 4 of 12", "4 / 12": page numbers wherever they stand alone. */
    private static final Pattern DRESSED_NUMBER = Pattern.compile(
            "[-–—]\\s?\\d{1,4}\\s?[-–—]|\\|\\s?\\d{1,4}\\s?\\||[pP]\\.\\s?\\d{1,4}|\\d{1,4}\\s?쪽|(?:Page|page|PAGE)\\s\\d{1,4}(?:\\s?(?:of|/)\\s?\\d{1,4})?|\\d{1,4}\\s?/\\s?\\d{1,4}");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern URL = Pattern.compile("https?://\\S+|www\\.\\S+");
    private static final Pattern END_MARK = Pattern.compile("\\^\\{[^{}]{0,40}\\}");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*\\n]{1,400})\\*\\*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final int LONGEST_RUNNING_HEAD = 60;
    private static final int RUNNING_HEAD_TIMES = 3;
    private static final int LINES_PER_PAGE = 8;
    private static final int LINES_AT_TOP = 6;
    private static final int SHORTEST_TITLE = 6;
    private static final double FULL = 0.88;

    private Furniture() {}

    /** The lines without the furniture; a line after a removed page number or running head begins a page. */
    static List<Line> remove(List<Line> lines) {
        Set<Integer> gone = new HashSet<>(linkList(lines));
        gone.addAll(pageNumbers(lines));
        gone.addAll(runningHeads(lines, gone));
        gone.addAll(titleHeads(lines, gone));
        List<Line> kept = new ArrayList<>(lines.size());
        boolean page = false;
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (gone.contains(i)) {
                page = true;
                gap += line.gap();
                continue;
            }
            Line clean = withoutMarkup(line);
            if (clean.content().isEmpty()) {
                gap += line.gap();
                continue;
            }
            if (page) {
                clean = clean.withPageStart(gap);
            }
            kept.add(clean);
            page = false;
            gap = 0;
        }
        return kept;
    }

    private static Line withoutMarkup(Line line) {
        String text = line.text();
        if (text.indexOf("^{") < 0 && text.indexOf("**") < 0) {
            return line;
        }
        String clean = EMPHASIS.matcher(END_MARK.matcher(text).replaceAll("")).replaceAll("$1");
        return line.withContent(MarkedText.of(clean).stripped());
    }

    /** The run of link targets at the very end, if each of them stands in the text already. */
    private static Set<Integer> linkList(List<Line> lines) {
        int from = lines.size();
        while (from > 0 && URL.matcher(lines.get(from - 1).text()).matches()) {
            from--;
        }
        Set<Integer> links = new HashSet<>();
        if (from == lines.size()) {
            return links;
        }
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < from; i++) {
            var urls = URL.matcher(lines.get(i).text());
            while (urls.find()) {
                earlier.add(urls.group());
            }
        }
        for (int i = from; i < lines.size(); i++) {
            if (earlier.contains(lines.get(i).text())) {
                links.add(i);
            }
        }
        return links;
    }

    private static Set<Integer> pageNumbers(List<Line> lines) {
        Set<Integer> numbers = new HashSet<>();
        List<Integer> bare = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() > 20) {
                continue;
            }
            if (DRESSED_NUMBER.matcher(text).matches()) {
                numbers.add(i);
            } else if (BARE_NUMBER.matcher(text).matches()) {
                bare.add(i);
            }
        }
        numbers.addAll(rising(lines, bare));
        return numbers;
    }

    /** Bare numbers that count up page by page, with some lines of text between any two. */
    private static Set<Integer> rising(List<Line> lines, List<Integer> bare) {
        Set<Integer> best = new HashSet<>();
        Set<Integer> run = new HashSet<>();
        int lastIndex = Integer.MIN_VALUE / 2;
        int last = Integer.MIN_VALUE;
        for (int index : bare) {
            int number = Integer.parseInt(lines.get(index).text());
            boolean next = number > last && number <= last + 2 && index - lastIndex >= LINES_PER_PAGE;
            if (!next && last != Integer.MIN_VALUE) {
                run = new HashSet<>();
            }
            run.add(index);
            if (run.size() > best.size()) {
                best = run;
            }
            lastIndex = index;
            last = number;
        }
        boolean lastLine = bare.size() == 1 && bare.get(0) == lines.size() - 1;
        return best.size() >= 2 || lastLine ? best : Set.of();
    }

    /** Short lines that come back, but for their digits, at the top or bottom of pages. */
    private static Set<Integer> runningHeads(List<Line> lines, Set<Integer> known) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() >= 4
                    && text.length() <= LONGEST_RUNNING_HEAD
                    && text.indexOf('\t') < 0
                    && !lines.get(i).endsSentence()) {
                String key = DIGITS.matcher(Characters.withoutSpaces(text)).replaceAll("#");
                places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Integer> heads = new HashSet<>();
        for (List<Integer> where : places.values()) {
            if (!farApart(where)) {
                continue;
            }
            boolean often =
                    where.size() >= RUNNING_HEAD_TIMES && pageEdges(lines, where, known, true) * 3 >= where.size() * 2;
            boolean always = where.size() >= 2 && pageEdges(lines, where, known, false) == where.size();
            if (often || always || (where.size() >= RUNNING_HEAD_TIMES && interruptsText(lines, where))) {
                boolean first = where.get(0) < LINES_PER_PAGE && !followsPage(lines, where.get(0), known);
                heads.addAll(first ? where.subList(1, where.size()) : where);
            }
        }
        return heads;
    }

    /** Lines beside a page number that repeat one of the first lines of the text, the title or the series. */
    private static Set<Integer> titleHeads(List<Line> lines, Set<Integer> known) {
        Set<Integer> heads = new HashSet<>();
        for (int i = LINES_PER_PAGE; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean edge = known.contains(i - 1) || known.contains(i + 1);
            String text = Characters.withoutSpaces(line.text());
            if (!edge || known.contains(i) || line.text().length() > LONGEST_RUNNING_HEAD || line.endsSentence()) {
                continue;
            }
            for (Line first : lines.subList(0, Math.min(lines.size(), LINES_AT_TOP))) {
                String title = Characters.withoutSpaces(first.text());
                boolean same = title.length() >= SHORTEST_TITLE && text.contains(title);
                boolean part =
                        text.length() >= SHORTEST_TITLE && title.contains(text) && Marker.of(line.text()) == null;
                if (same || part) {
                    heads.add(i);
                }
            }
        }
        return heads;
    }

    private static boolean farApart(List<Integer> where) {
        for (int i = 1; i < where.size(); i++) {
            if (where.get(i) - where.get(i - 1) < LINES_PER_PAGE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a page has already come to its end before line {@code i}, so that this is not the masthead. */
    private static boolean followsPage(List<Line> lines, int i, Set<Integer> pageNumbers) {
        for (int before = i; before > 0; before--) {
            if (lines.get(before).pageStart() || pageNumbers.contains(before - 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line too long to recur by chance stands inside sentences. A running head comes back alone; where the line
     * before or after it comes back as well, or where it fills the column as the inner lines of paragraphs do, a passage
     * is repeated.
     */
    private static boolean interruptsText(List<Line> lines, List<Integer> where) {
        int inside = 0;
        if (sameAround(lines, where, -1) || sameAround(lines, where, 1)) {
            return false;
        }
        Layout layout = Layout.of(lines);
        for (int i : where) {
            String text = lines.get(i).text();
            if (Characters.withoutSpaces(text).length() < 8 || Marker.of(text) != null || Captions.isCaption(text)) {
                return false;
            }
            boolean fillsColumn = layout.isWrapped() && lines.get(i).cells() >= layout.width(i) * FULL;
            inside += i > 0 && !fillsColumn && !lines.get(i - 1).endsSentence() ? 1 : 0;
        }
        return inside * 2 > where.size();
    }

    private static boolean sameAround(List<Line> lines, List<Integer> where, int step) {
        Set<String> seen = new HashSet<>();
        for (int i : where) {
            int beside = i + step;
            if (beside >= 0
                    && beside < lines.size()
                    && !seen.add(Characters.withoutSpaces(lines.get(beside).text()))) {
                return true;
            }
        }
        return false;
    }

    /** How many of the lines stand at the top or bottom of a page; {@code gaps} may tell of one, too. */
    private static int pageEdges(List<Line> lines, List<Integer> where, Set<Integer> pageNumbers, boolean gaps) {
        int edges = 0;
        for (int i : where) {
            boolean last = i + 1 == lines.size();
            boolean page = lines.get(i).pageStart()
                    || (!last && lines.get(i + 1).pageStart())
                    || pageNumbers.contains(i - 1)
                    || pageNumbers.contains(i + 1);
            boolean apart = last || lines.get(i).gap() >= 2 || lines.get(i + 1).gap() >= 2;
            edges += page || (gaps && apart) ? 1 : 0;
        }
        return edges;
    }
}
