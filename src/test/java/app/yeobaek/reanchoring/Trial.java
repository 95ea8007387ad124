package app.yeobaek.reanchoring;

import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One text, one revision, many marks.
 *
 * @param every one line put in, taken out, moved and doubled per so many lines; 0 for none
 */
record Trial(Prose prose, Edits edits, double share, int every, int length, int marks, long seed) {

    /** Carries the marks over, and reports every mark that was placed wrongly for certain. */
    Tally run(Consumer<String> report) {
        Random random = new Random(seed * 7919
                + List.of(Prose.values()).indexOf(prose) * 31L
                + List.of(Edits.values()).indexOf(edits));
        String before = prose.text(length, random);
        EditedText revised = new EditedText(before);
        if (every > 0) {
            Edits.rearrange(revised, prose, every, random);
        }
        edits.apply(revised, share, random);
        List<TextRange> passages = new ArrayList<>(passages(before, marks, random));
        passages.addAll(quotes(before, marks / 2, random));
        List<Placement> placements = Reanchoring.between(before, revised.text()).place(passages);
        Tally tally = new Tally();
        for (int i = 0; i < passages.size(); i++) {
            TextRange passage = passages.get(i);
            if (tally.count(placements.get(i), passage, before, revised)) {
                TextRange range =
                        java.util.Objects.requireNonNull(placements.get(i).range());
                int[] places = revised.placesOf(passage);
                report.accept(this + "\n  was "
                        + passage + " " + shown(passage, before) + "\n  put "
                        + placements.get(i).certainty() + range + " " + shown(range, revised.text()) + "\n  is  "
                        + (places.length == 0 ? "gone" : places[0] + "–" + places[places.length - 1])
                        + "\n  from " + around(passage, before) + "\n  to   " + around(range, revised.text())
                        + (places.length == 0
                                ? ""
                                : "\n  not  "
                                        + around(
                                                new TextRange(places[0], places[places.length - 1] + 1),
                                                revised.text())));
            }
        }
        return tally;
    }

    private static String around(TextRange range, String text) {
        return text.substring(Math.max(0, range.start() - 160), range.start()).replace('\n', '¶') + "【"
                + shown(range, text) + "】"
                + text.substring(range.end(), Math.min(text.length(), range.end() + 160))
                        .replace('\n', '¶');
    }

    private static String shown(TextRange range, String text) {
        String words = range.of(text).replace('\n', '¶');
        return words.length() <= 100 ? words : words.substring(0, 60) + " … " + words.substring(words.length() - 40);
    }

    /** Quotes that begin and end anywhere, within words too: of two characters to three sentences. */
    static List<TextRange> quotes(String text, int count, Random random) {
        List<TextRange> quotes = new ArrayList<>();
        while (quotes.size() < count) {
            int start = random.nextInt(text.length());
            int length =
                    switch (random.nextInt(4)) {
                        case 0 -> 2 + random.nextInt(3);
                        case 1 -> 4 + random.nextInt(12);
                        case 2 -> 16 + random.nextInt(40);
                        default -> 40 + random.nextInt(120);
                    };
            int end = start + length;
            if (end <= text.length()
                    && !Character.isWhitespace(text.charAt(start))
                    && !Character.isWhitespace(text.charAt(end - 1))) {
                quotes.add(new TextRange(start, end));
            }
        }
        return quotes;
    }

    /** Words, phrases, sentences and passages across sentences and lines, as people mark them. */
    static List<TextRange> passages(String text, int count, Random random) {
        List<TextRange> passages = new ArrayList<>();
        EditedText words = new EditedText(text);
        while (passages.size() < count) {
            TextRange first = words.wordAt(words.anyOffset(random));
            int length =
                    switch (random.nextInt(6)) {
                        case 0 -> 0;
                        case 1, 2 -> 10 + random.nextInt(15);
                        case 3, 4 -> 20 + random.nextInt(50);
                        default -> 40 + random.nextInt(200);
                    };
            int end = words.wordAt(Math.min(text.length() - 1, Math.max(first.start(), first.end() - 1) + length))
                    .end();
            if (first.length() > 0 && end > first.start()) {
                passages.add(new TextRange(first.start(), end));
            }
        }
        return passages;
    }
}
