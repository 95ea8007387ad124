package app.yeobaek.text;

import java.util.ArrayList;
import java.util.List;

/** Carries passages from one text to another, and says how sure it is. */
public final class Reanchoring {
    private final String before;
    private final String after;
    private final int head;
    private final int tail;

    private Reanchoring(String before, String after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        this.head = same;
        same = 0;
        while (same < shorter - head
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        this.tail = same;
    }

    /** Compares two canonical texts once, for any number of passages. */
    public static Reanchoring between(String before, String after) {
        return new Reanchoring(before, after);
    }

    /** Where a passage of the text before stands in the text after. */
    public Placement place(TextRange passage) {
        if (passage.end() <= head - QuoteSelector.CONTEXT || before.equals(after)) {
            return Placement.sure(Certainty.EXACT, passage);
        }
        int shift = after.length() - before.length();
        if (passage.start() >= before.length() - tail + QuoteSelector.CONTEXT) {
            return Placement.sure(Certainty.EXACT, new TextRange(passage.start() + shift, passage.end() + shift));
        }
        List<Placement.Candidate> candidates = new ArrayList<>();
        String words = passage.of(before);
        for (int at = after.indexOf(words);
                at >= 0 && candidates.size() < Placement.CANDIDATES;
                at = after.indexOf(words, at + 1)) {
            candidates.add(new Placement.Candidate(new TextRange(at, at + words.length()), 0.5));
        }
        return candidates.isEmpty() ? Placement.detached(List.of()) : Placement.uncertain(candidates);
    }

    /** Where passages of the text before stand in the text after, in the order asked for. */
    public List<Placement> place(List<TextRange> passages) {
        return passages.stream().map(this::place).toList();
    }
}
