package app.yeobaek.importing.plaintext;

import app.yeobaek.brief.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lifts pull quotes out of the flow: whole lines that repeat a passage of the text word for word and stand where they
 * interrupt a sentence, or between blocks with the repeated passage inside a longer paragraph elsewhere.
 *
 * <p>A summary repeats passages as well; it is told apart by its heading, and because its copies neither interrupt
 * anything nor begin and end with their lines.
 *
 * @param body the lines without pull quotes; a line after one is known to be interrupted
 * @param quotes the quotes, in order
 */
record PullQuotes(List<Line> body, List<Quote> quotes) {

    /**
     * One pull quote.
     *
     * @param after number of the line it stood after; 0 at the very start
     */
    record Quote(int after, List<Line> lines) {
        private Draft draft() {
            Draft draft = new Draft(BlockKind.PULL_QUOTE, null);
            lines.forEach(draft::with);
            return draft;
        }
    }

    PullQuotes {
        body = List.copyOf(body);
        quotes = List.copyOf(quotes);
    }

    static PullQuotes lift(List<Line> lines, Layout layout) {
        Repetitions repetitions = new Repetitions(lines, layout);
        List<Line> body = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        boolean interrupted = false;
        int i = 0;
        while (i < lines.size()) {
            Line previous = body.isEmpty() ? null : body.get(body.size() - 1);
            int end = previous == null ? 0 : repetitions.quoteFrom(i, previous);
            if (end > 0 && previous != null) {
                quotes.add(new Quote(previous.number(), lines.subList(i, end)));
                interrupted = true;
                i = end;
            } else {
                body.add(interrupted ? lines.get(i).afterInterruption() : lines.get(i));
                interrupted = false;
                i++;
            }
        }
        return new PullQuotes(body, quotes);
    }

    /** Puts each quote after the block it interrupted or followed. */
    void placeInto(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        drafts.clear();
        int next = 0;
        for (Draft draft : all) {
            while (next < quotes.size()
                    && !draft.lines().isEmpty()
                    && draft.lines().get(0).number() > quotes.get(next).after) {
                drafts.add(quotes.get(next++).draft());
            }
            drafts.add(draft);
        }
        while (next < quotes.size()) {
            drafts.add(quotes.get(next++).draft());
        }
    }
}
