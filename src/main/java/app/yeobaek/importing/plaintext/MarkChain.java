package app.yeobaek.importing.plaintext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds footnote marks that lost their superscript: among all small numbers of a text, the best chain 1, 2, 3, … in text
 * order. A number scores for being glued to a word or a closing sign, and loses before a counter or inside brackets.
 *
 * <p>Source of the weights: measured on a brief with 36 such marks, where the greedy "next number" finds nine of them and
 * the best chain all (import-quality.md).
 */
final class MarkChain {
    private static final String COUNTERS = "년월일회차기개조억명만천백분초시주위호항절장권쪽면세대번째가건종곳점배인국자여척발층석원톤급강학선부당판";
    private static final Pattern NAMED = Pattern.compile(".*(?:표|그림|도표|부록|별첨|제|Table|Figure|No\\.) ?");

    private static final double GLUED = 2;
    private static final double AFTER_SIGN = 1;
    private static final double SET_OFF = -0.5;
    private static final double BEFORE_COUNTER = -2.5;
    private static final double IN_BRACKETS = -2;

    /**
     * A number that may be a mark.
     *
     * @param line index of its line
     * @param start offset of its first digit in the line
     * @param end offset after its last character, a closing parenthesis included
     */
    record Candidate(int line, int start, int end, int number, double score) {
        /** Whether it looks like a mark by itself, without the chain. */
        boolean isLikely() {
            return score >= GLUED;
        }
    }

    private MarkChain() {}

    /** All numbers of a line that may be marks. */
    static List<Candidate> candidates(int index, String line, boolean afterSentence) {
        List<Candidate> found = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (!Characters.isDigit(line.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < line.length() && Characters.isDigit(line.charAt(i))) {
                i++;
            }
            if (i - start <= 2 && line.charAt(start) != '0') {
                Candidate candidate = candidate(index, line, start, i, afterSentence);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private static @Nullable Candidate candidate(int index, String line, int start, int end, boolean afterSentence) {
        char before = start == 0 ? '\n' : line.charAt(start - 1);
        char earlier = start < 2 ? '\n' : line.charAt(start - 2);
        char after = end == line.length() ? '\n' : line.charAt(end);
        char later = end + 1 >= line.length() ? '\n' : line.charAt(end + 1);
        if (Characters.isLatin(before) || "-–~/:+$₩#[<".indexOf(before) >= 0) {
            return null;
        }
        boolean sign = Characters.isSentenceMark(before) || before == ',' || before == ';';
        if (sign && Characters.isDigit(earlier)) {
            return null;
        }
        boolean decimal = (after == '.' || after == ',' || after == '-' || after == '~' || after == ':' || after == '/')
                && Characters.isDigit(later);
        if (decimal || Characters.isLatin(after) || "%％°]>〉".indexOf(after) >= 0) {
            return null;
        }
        boolean beforeStop = start == 0 && after == ')' && (Characters.isSentenceMark(later) || later == ',');
        if (start == 0 && after != ' ' && after != '\n' && !beforeStop) {
            return null;
        }
        if (NAMED.matcher(line.substring(Math.max(0, start - 7), start)).matches()) {
            return null;
        }
        double score;
        boolean gluedToWord = Characters.isHangul(before)
                || Characters.isHanja(before)
                || Characters.isClosing(before)
                || Characters.isStraightQuote(before)
                || beforeStop
                || sign;
        if (gluedToWord) {
            score = GLUED;
        } else if (before == '\n') {
            score = afterSentence ? AFTER_SIGN : SET_OFF;
        } else if (before == ' ') {
            boolean afterSign = Characters.isSentenceMark(earlier) || earlier == ',' || Characters.isClosing(earlier);
            score = afterSign ? AFTER_SIGN : SET_OFF;
        } else {
            score = SET_OFF;
        }
        boolean strayCounter = after == ' '
                && COUNTERS.indexOf(later) >= 0
                && (end + 2 == line.length() || !Characters.isHangul(line.charAt(end + 2)));
        if (COUNTERS.indexOf(after) >= 0 || strayCounter) {
            score += BEFORE_COUNTER;
        }
        int stop = end;
        if (after == ')') {
            if (gluedToWord && !Characters.isOpening(before)) {
                stop = end + 1;
            } else {
                score += IN_BRACKETS;
            }
        }
        if (Characters.isOpening(before)) {
            score += IN_BRACKETS;
        }
        int number = Integer.parseInt(line.substring(start, end));
        return new Candidate(index, start, stop, number, score);
    }

    /** The best chain of consecutive numbers from 1, by total score; empty if none is better than nothing. */
    static List<Candidate> best(List<Candidate> candidates) {
        double[] total = new double[candidates.size()];
        int[] previous = new int[candidates.size()];
        Map<Integer, Integer> bestByNumber = new HashMap<>();
        int best = -1;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Integer before = bestByNumber.get(candidate.number - 1);
            if (candidate.number != 1 && before == null) {
                continue;
            }
            previous[i] = before == null || candidate.number == 1 ? -1 : before;
            total[i] = candidate.score + (previous[i] < 0 ? 0 : total[previous[i]]);
            Integer rival = bestByNumber.get(candidate.number);
            if (rival == null || total[i] > total[rival]) {
                bestByNumber.put(candidate.number, i);
            }
            if (total[i] > 0 && (best < 0 || total[i] > total[best])) {
                best = i;
            }
        }
        List<Candidate> chain = new ArrayList<>();
        for (int i = best; i >= 0; i = previous[i]) {
            chain.add(candidates.get(i));
        }
        Collections.reverse(chain);
        return chain;
    }
}
