package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.plaintext.MarkChain.Candidate;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes footnote marks out of lines and remembers where they stood. */
final class FootnoteMarks {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern SUPERSCRIPT = Pattern.compile("⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾?");
    private static final Pattern BRACKETED = Pattern.compile(" ?\\[(\\d{1,3})\\]");

    private static final double LEAST_MEAN_SCORE = 1.0;
    private static final int SHORTEST_CHAIN = 3;

    private FootnoteMarks() {}

    /** Superscript digits as plain ones. */
    static String plain(String superscripts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < superscripts.length(); i++) {
            out.append(SUPERSCRIPTS.indexOf(superscripts.charAt(i)));
        }
        return out.toString();
    }

    /** A mark as found in a line: what is cut out, and its label. */
    record Found(int start, int end, String label) {}

    /** The superscript marks of a line; squares and cubes of units are not marks. */
    static List<Found> superscripts(String line) {
        List<Found> found = new ArrayList<>();
        Matcher m = SUPERSCRIPT.matcher(line);
        while (m.find()) {
            boolean unit = m.start() > 0
                    && "mMgsh㎞㎡".indexOf(line.charAt(m.start() - 1)) >= 0
                    && (m.group().equals("²") || m.group().equals("³"));
            if (!unit) {
                found.add(new Found(m.start(), m.end(), plain(m.group(1))));
            }
        }
        return found;
    }

    /** The marks of the form [3] in a line. */
    static List<Found> bracketed(String line) {
        List<Found> found = new ArrayList<>();
        Matcher m = BRACKETED.matcher(line);
        while (m.find()) {
            if (m.start() > 0) {
                found.add(new Found(m.start(), m.end(), m.group(1)));
            }
        }
        return found;
    }

    /** Marks without any sign of their own, by line index, if the best chain of numbers is convincing. */
    static Map<Integer, List<Found>> chained(List<Line> lines, Set<Integer> notBody, int texts) {
        List<Candidate> candidates = new ArrayList<>();
        boolean afterSentence = true;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (!notBody.contains(i) && text.indexOf('\t') < 0) {
                candidates.addAll(MarkChain.candidates(i, text, afterSentence));
                afterSentence = lines.get(i).endsSentence();
            }
        }
        List<Candidate> chain = MarkChain.best(candidates);
        double sum = 0;
        int likely = 0;
        for (Candidate candidate : chain) {
            sum += candidate.score();
            likely += candidate.isLikely() ? 1 : 0;
        }
        Map<Integer, List<Found>> found = new HashMap<>();
        boolean convincing = chain.size() >= (texts > 0 ? 1 : SHORTEST_CHAIN)
                && chain.size() >= texts
                && 2 * likely >= chain.size()
                && sum >= LEAST_MEAN_SCORE * chain.size();
        if (convincing) {
            for (Candidate candidate : chain) {
                String text = lines.get(candidate.line()).text();
                int start = candidate.start();
                if (start > 0 && text.charAt(start - 1) == ' ') {
                    start--;
                }
                found.computeIfAbsent(candidate.line(), k -> new ArrayList<>())
                        .add(new Found(start, candidate.end(), String.valueOf(candidate.number())));
            }
        }
        return found;
    }

    /** The line without the marks found in it. */
    static Line lift(Line line, List<Found> found) {
        if (found.isEmpty()) {
            return line;
        }
        String text = line.text();
        StringBuilder out = new StringBuilder(text.length());
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        int cut = 0;
        int next = 0;
        List<Mark> known = line.content().marks();
        for (Found mark : found) {
            while (next < known.size() && known.get(next).offset() <= mark.start) {
                marks.add(known.get(next).at(known.get(next).offset() - cut));
                next++;
            }
            out.append(text, from, mark.start);
            marks.add(new Mark(out.length(), mark.label));
            cut += mark.end - mark.start;
            from = mark.end;
        }
        while (next < known.size()) {
            int place = Math.max(known.get(next).offset() - cut, out.length());
            marks.add(known.get(next++).at(place));
        }
        out.append(text, from, text.length());
        return line.withContent(new MarkedText(out.toString(), marks).stripped());
    }
}
