package app.yeobaek.reanchoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.text.Certainty;
import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReanchoringProperties {
    private static final int LENGTH = 5_000;

    private static List<TextRange> inOrder(List<TextRange> passages) {
        return passages.stream()
                .sorted(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end))
                .toList();
    }

    @Property(tries = 40)
    void editFarFromAMarkChangesNothingButItsOffset(@ForAll Prose prose, @ForAll Edits edits, @ForAll long seed) {
        Random random = new Random(seed);
        String before = prose.text(LENGTH, random);
        // The middle of the text is rewritten; what lies lines away from it must not notice.
        int from = before.indexOf('\n', LENGTH / 3) + 1;
        int to = before.indexOf('\n', LENGTH / 2);
        EditedText middle = new EditedText(before.substring(from, to));
        edits.apply(middle, 0.3, random);
        String after = before.substring(0, from) + middle.text() + before.substring(to);
        int shift = after.length() - before.length();
        int clearBefore = before.lastIndexOf('\n', Math.max(0, before.lastIndexOf('\n', from - 2) - 600));
        int clearAfter = before.indexOf('\n', Math.min(before.length() - 1, before.indexOf('\n', to + 1) + 600));
        Reanchoring reanchoring = Reanchoring.between(before, after);
        for (TextRange passage : Trial.passages(before, 60, random)) {
            Placement placement = reanchoring.place(passage);
            if (passage.end() < clearBefore) {
                assertThat(placement.certainty()).isEqualTo(Certainty.EXACT);
                assertThat(placement.place()).isEqualTo(passage);
            } else if (clearAfter > 0 && passage.start() > clearAfter) {
                assertThat(placement.certainty()).isEqualTo(Certainty.EXACT);
                assertThat(placement.place()).isEqualTo(new TextRange(passage.start() + shift, passage.end() + shift));
            }
        }
    }

    @Property(tries = 40)
    void carryingOverTwiceEqualsCarryingOverOnce(
            @ForAll Prose prose, @ForAll Edits edits, @ForAll @IntRange(max = 30) int percent, @ForAll long seed) {
        Random random = new Random(seed);
        String before = prose.text(LENGTH, random);
        EditedText revised = new EditedText(before);
        Edits.rearrange(revised, prose, 30, random);
        edits.apply(revised, percent / 100.0, random);
        List<TextRange> passages = Trial.passages(before, 60, random);
        List<Placement> once = Reanchoring.between(before, revised.text()).place(passages);
        assertThat(Reanchoring.between(before, revised.text()).place(passages)).isEqualTo(once);
        List<TextRange> placed = once.stream()
                .filter(it -> it.certainty().isSure())
                .map(Placement::range)
                .toList();
        List<Placement> again =
                Reanchoring.between(revised.text(), revised.text()).place(placed);
        assertThat(again).extracting(Placement::range).isEqualTo(placed);
        assertThat(again).extracting(Placement::certainty).allMatch(Certainty.EXACT::equals);
    }

    @Property(tries = 40)
    void thereAndBackIsHomeOrDoubt(
            @ForAll Prose prose, @ForAll Edits edits, @ForAll @IntRange(max = 15) int percent, @ForAll long seed) {
        Random random = new Random(seed);
        String before = prose.text(LENGTH, random);
        EditedText revised = new EditedText(before);
        edits.apply(revised, percent / 100.0, random);
        Reanchoring there = Reanchoring.between(before, revised.text());
        Reanchoring back = Reanchoring.between(revised.text(), before);
        for (TextRange passage : Trial.passages(before, 40, random)) {
            Placement placed = there.place(passage);
            if (placed.certainty().isSure() && passage.length() > 12) {
                Placement home = back.place(placed.place());
                if (home.certainty().isSure()) {
                    assertThat(home.place().overlaps(passage))
                            .as("%s %s %s", passage, placed, home)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 40)
    void orderOfMarksIsKeptWhereTextOrderIsKept(
            @ForAll Prose prose, @ForAll Edits edits, @ForAll @IntRange(max = 40) int percent, @ForAll long seed) {
        Random random = new Random(seed);
        String before = prose.text(LENGTH, random);
        EditedText revised = new EditedText(before);
        edits.apply(revised, percent / 100.0, random);
        List<TextRange> passages = inOrder(Trial.passages(before, 80, random));
        List<Placement> placements = Reanchoring.between(before, revised.text()).place(passages);
        int latest = 0;
        int stands = 0;
        for (int i = 0; i < passages.size(); i++) {
            int[] places = revised.placesOf(passages.get(i));
            // Exchanged sentences change the order of the text, and what was taken out has none.
            if (placements.get(i).certainty().isSure() && places.length > 0 && places[0] >= stands) {
                int start = placements.get(i).place().start();
                assertThat(start).isGreaterThanOrEqualTo(latest - 2);
                latest = Math.max(latest, start);
                stands = places[0];
            }
        }
    }

    @Property(tries = 60)
    void rangesAreWholeAndWithinTheText(
            @ForAll Prose prose, @ForAll Edits edits, @ForAll @IntRange(max = 60) int percent, @ForAll long seed) {
        Random random = new Random(seed);
        EditedText emoji = new EditedText(prose.text(LENGTH / 2, random));
        for (int i = 0; i < 40; i++) {
            emoji.insert(emoji.wordAt(emoji.anyOffset(random)).start(), i % 2 == 0 ? "👩‍👧‍👦" : "🇰🇷");
        }
        String before = emoji.text();
        EditedText revised = new EditedText(before);
        edits.apply(revised, percent / 100.0, random);
        String after = revised.text();
        List<TextRange> ranges = new ArrayList<>();
        for (Placement placement : Reanchoring.between(before, after).place(Trial.passages(before, 60, random))) {
            placement.candidates().forEach(it -> ranges.add(it.range()));
            if (placement.range() != null) {
                ranges.add(placement.place());
            }
            assertThat(placement.candidates()).hasSizeLessThanOrEqualTo(Placement.CANDIDATES);
        }
        for (TextRange range : ranges) {
            assertThat(range.length()).isPositive();
            assertThat(range.end()).isLessThanOrEqualTo(after.length());
            assertThat(cutsAGrapheme(after, range.start())).isFalse();
            assertThat(cutsAGrapheme(after, range.end())).isFalse();
        }
    }

    /** Told by other means than the code's own: a whole window read as clusters. */
    private static boolean cutsAGrapheme(String text, int offset) {
        int from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int to = text.indexOf('\n', offset);
        var clusters =
                java.util.regex.Pattern.compile("\\X").matcher(text.substring(from, to < 0 ? text.length() : to));
        int end = 0;
        while (clusters.find()) {
            if (clusters.start() == offset - from) {
                return false;
            }
            end = clusters.end();
        }
        return end != offset - from;
    }
}
