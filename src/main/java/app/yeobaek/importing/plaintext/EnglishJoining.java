package app.yeobaek.importing.plaintext;

import app.yeobaek.importing.Doubt;
import app.yeobaek.importing.plaintext.MarkedText.Mark;
import app.yeobaek.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins English lines with a space. A hyphen at a line's end goes where the document writes the word without it, stays
 * where the document writes it with it, and goes, in doubt, where the document says nothing.
 */
final class EnglishJoining implements Joining {
    private static final int LONGEST_WORD = 60;

    /** First parts that are written with a hyphen: numbers of two words, and words that make compounds only so. */
    private static final Pattern COMPOUND = Pattern.compile(
            "(?:.*-)?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|long|short|high|low|ex|non|cross|half|full|one|two|three|four|five|six|ten)");

    private final Set<String> words = new HashSet<>();

    EnglishJoining(List<Line> lines) {
        for (Line line : lines) {
            String[] parts = line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1);
            for (int i = 0; i + 1 < parts.length; i++) {
                words.add(parts[i]);
            }
        }
    }

    @Override
    public void join(List<Line> lines, StringBuilder text, List<Mark> marks, List<Doubt> doubts) {
        for (int i = 0; i < lines.size(); i++) {
            MarkedText content = lines.get(i).content().withSingleSpaces();
            int before = text.length();
            if (i > 0) {
                before = join(text, content.text(), doubts);
            }
            int at = text.length();
            for (Mark mark : content.marks()) {
                boolean glued = mark.offset() == 0 && i > 0 && mark.kind() != MarkedText.Kind.OPEN;
                marks.add(mark.at(glued ? before : at + mark.offset()));
            }
            text.append(content.text());
        }
    }

    private int join(StringBuilder text, String next, List<Doubt> doubts) {
        int end = text.length();
        boolean hyphen = end > 1
                && text.charAt(end - 1) == '-'
                && Characters.isLatin(text.charAt(end - 2))
                && !next.isEmpty()
                && Character.isLowerCase(next.charAt(0));
        if (!hyphen) {
            boolean dash = end > 0 && (text.charAt(end - 1) == '—' || text.charAt(end - 1) == '/');
            text.append(dash ? "" : " ");
            return end;
        }
        int from = end - 1;
        while (from > 0
                && end - from < LONGEST_WORD
                && (Characters.isLatin(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
            from--;
        }
        int to = 0;
        while (to < next.length()
                && to < LONGEST_WORD
                && (Characters.isLatin(next.charAt(to)) || next.charAt(to) == '-')) {
            to++;
        }
        String left = text.substring(from, end - 1).toLowerCase(Locale.ROOT);
        String right = next.substring(0, to).toLowerCase(Locale.ROOT);
        boolean written =
                words.contains(left + "-" + right) || COMPOUND.matcher(left).matches();
        boolean compound = written && !words.contains(left + right);
        if (compound) {
            return end;
        }
        text.setLength(end - 1);
        if (!words.contains(left + right)) {
            doubts.add(new Doubt(Doubt.Question.JOINED, new TextRange(end - 1, end - 1), "hyphen"));
        }
        return end - 1;
    }
}
