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

    private static final int MOST_LINES = 6;

    /** Share of the column up to which a line is set narrower than it. */
    private static final double NARROWER = 0.85;

    /**
     * One pull quote.
     *
     * @param after number of the line it stood after; 0 at the very start
     * @param loose whether the text says it only in nearly the same words
     */
    record Quote(int after, List<Line> lines, boolean loose) {
        private Draft draft() {
            Draft draft = new Draft(BlockKind.PULL_QUOTE, null);
            lines.forEach(draft::with);
            if (loose) {
                draft.mayBe(BlockKind.PARAGRAPH);
            }
            return draft;
        }
    }

    PullQuotes {
        body = List.copyOf(body);
        quotes = List.copyOf(quotes);
    }

    static PullQuotes lift(List<Line> lines, Layout layout) {
        Repetitions repetitions = new Repetitions(lines, layout);
        LooseCopies copies = new LooseCopies(lines);
        List<Line> body = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        boolean interrupted = false;
        int i = 0;
        while (i < lines.size()) {
            Line previous = body.isEmpty() ? null : body.get(body.size() - 1);
            int end = previous == null ? 0 : repetitions.quoteFrom(i, previous);
            boolean exact = end > 0;
            if (!exact && previous != null && previous.equals(lines.get(i - 1))) {
                end = repetitions.mayBegin(i) ? looseQuoteFrom(lines, i, layout, copies) : 0;
            }
            if (end > 0 && previous != null) {
                quotes.add(new Quote(previous.number(), lines.subList(i, end), !exact));
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

    /**
     * The index after lines set apart inside a sentence that say a sentence of the text in nearly its words; 0 if line
     * {@code i} begins none.
     */
    private static int looseQuoteFrom(List<Line> lines, int i, Layout layout, LooseCopies copies) {
        Line previous = lines.get(i - 1);
        if (previous.endsSentence() || !layout.isFull(i - 1, previous, lines.get(i))) {
            return 0;
        }
        for (int end = i + 1; end < lines.size() && end <= i + MOST_LINES; end++) {
            Line last = lines.get(end - 1);
            boolean apart = last.cells() <= layout.width(end - 1) * NARROWER
                    || (layout.isWideGap(lines.get(i)) && layout.isWideGap(lines.get(end)));
            if (!apart || Marker.of(last.text()) != null) {
                return 0;
            }
            if (last.endsSentence()) {
                return copies.repeat(lines.subList(i, end)) ? end : 0;
            }
        }
        return 0;
    }

    /** Remembers of short blocks that are left in the text, and say again what it says, that they may be quotes. */
    static void doubt(List<Draft> drafts, List<Line> lines) {
        LooseCopies copies = new LooseCopies(lines);
        boolean summary = false;
        for (Draft draft : drafts) {
            if (draft.is(BlockKind.HEADING)) {
                summary = Headings.isSummary(draft.rough());
            }
            boolean mayBe = draft.is(BlockKind.PARAGRAPH)
                    && !summary
                    && !draft.isSettled()
                    && draft.marker() == null
                    && draft.rival() == null
                    && draft.lines().size() <= MOST_LINES;
            if (mayBe && copies.repeat(draft.lines())) {
                draft.mayBe(BlockKind.PULL_QUOTE);
            }
        }
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
