package app.yeobaek.revising;

import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.difference.BlockChange;
import app.yeobaek.brief.difference.Difference;
import app.yeobaek.brief.difference.MetadataChange;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a page shows it.
 *
 * @param summary in a line
 * @param fields what the text says of itself otherwise
 * @param stretches the text, in stretches that changed together or not at all
 * @param changes how many stretches changed
 */
record ShownDifference(String summary, String language, List<Field> fields, List<Stretch> stretches, int changes) {
    /** Blocks that did not change are left in sight next to a change up to this number; more are folded away. */
    private static final int CONTEXT = 2;

    /** A change of metadata, in words of the page's language. */
    record Field(String name, @Nullable String before, @Nullable String after) {}

    /**
     * Blocks that changed in the same way, or did not.
     *
     * @param number counts the changes from 1; 0 where nothing changed
     * @param label what changed; where nothing did, how many blocks there are
     * @param elsewhere the number of the change that shows where moved blocks stood or stand, or 0
     */
    record Stretch(int number, String what, String label, boolean folded, int elsewhere, List<Row> rows) {
        /** Whether there is something to look at. */
        public boolean changed() {
            return number > 0;
        }
    }

    /**
     * A block.
     *
     * @param kind of block, for its style
     * @param inline both wordings in one, as HTML
     * @param before the wording before, as HTML; empty if there was none
     * @param after the wording after, as HTML; empty if there is none
     */
    record Row(String kind, @Nullable String marker, String inline, String before, String after) {}

    static ShownDifference of(Difference difference, Manuscript before, Manuscript after, Language language) {
        return new Writer(difference, before, after, language).write();
    }

    private static final class Writer {
        private final Difference difference;
        private final Manuscript before;
        private final Manuscript after;
        private final Language language;
        private final DifferenceHtml html;
        private final List<Stretch> stretches = new ArrayList<>();
        /** Numbers of changes by the first block before of what moved there, and away from there. */
        private final Map<Integer, Integer> arrivals = new HashMap<>();

        private final Map<Integer, Integer> departures = new HashMap<>();

        Writer(Difference difference, Manuscript before, Manuscript after, Language language) {
            this.difference = difference;
            this.before = before;
            this.after = after;
            this.language = language;
            this.html = new DifferenceHtml(language);
        }

        ShownDifference write() {
            List<List<BlockChange>> runs = runs();
            int changes = 0;
            for (List<BlockChange> run : runs) {
                if (!run.get(0).isNothing()) {
                    changes++;
                    for (BlockChange it : run) {
                        if (it.moved()) {
                            arrivals.put(it.before().get(0), changes);
                        } else if (it.what() == BlockChange.What.MOVED_AWAY) {
                            departures.put(it.before().get(0), changes);
                        }
                    }
                }
            }
            int number = 0;
            for (int i = 0; i < runs.size(); i++) {
                List<BlockChange> run = runs.get(i);
                if (run.get(0).isNothing()) {
                    unchanged(run, i + 1 == runs.size());
                } else {
                    changed(run, ++number);
                }
            }
            return new ShownDifference(
                    DifferenceWords.summary(difference, language),
                    after.metadata().language(),
                    difference.metadata().stream().map(this::field).toList(),
                    stretches,
                    changes);
        }

        private Field field(MetadataChange it) {
            String name = Catalogue.say(
                    language, "revising_field_" + it.field().name().toLowerCase(Locale.ROOT));
            return new Field(name, it.before(), it.after());
        }

        /** Neighbours that a reader takes as one: unchanged ones, or those that came, went or moved together. */
        private List<List<BlockChange>> runs() {
            List<List<BlockChange>> runs = new ArrayList<>();
            for (BlockChange change : difference.blocks()) {
                List<BlockChange> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
                if (!last.isEmpty() && goesWith(last.get(last.size() - 1), change)) {
                    last.add(change);
                } else {
                    runs.add(new ArrayList<>(List.of(change)));
                }
            }
            return runs;
        }

        private static boolean goesWith(BlockChange one, BlockChange other) {
            if (one.what() != other.what() || one.moved() != other.moved() || one.retyped() != other.retyped()) {
                return false;
            }
            return switch (one.what()) {
                case REWORDED, SPLIT, MERGED -> false;
                case INSERTED, DELETED -> true;
                case SAME, MOVED_AWAY ->
                    one.isNothing() || other.before().get(0) - one.before().get(0) <= 2;
            };
        }

        private void unchanged(List<BlockChange> run, boolean last) {
            boolean folded = run.size() > 2 * CONTEXT + 1;
            int head = folded && !stretches.isEmpty() ? 1 : 0;
            int tail = folded && !last ? run.size() - 1 : run.size();
            if (head > 0) {
                stretch(run.subList(0, head), false);
            }
            stretch(run.subList(head, tail), folded);
            if (tail < run.size()) {
                stretch(run.subList(tail, run.size()), false);
            }
        }

        private void stretch(List<BlockChange> run, boolean folded) {
            String label = Catalogue.count(language, "revising_unchanged_blocks", run.size());
            stretches.add(new Stretch(
                    0, "same", label, folded, 0, run.stream().map(this::row).toList()));
        }

        private void changed(List<BlockChange> run, int number) {
            BlockChange first = run.get(0);
            int elsewhere = 0;
            if (first.moved()) {
                elsewhere = departures.getOrDefault(first.before().get(0), 0);
            } else if (first.what() == BlockChange.What.MOVED_AWAY) {
                elsewhere = arrivals.getOrDefault(first.before().get(0), 0);
            }
            String what = first.what() == BlockChange.What.SAME
                    ? first.moved() ? "moved" : "retyped"
                    : first.what().name();
            stretches.add(new Stretch(
                    number,
                    what.toLowerCase(Locale.ROOT),
                    DifferenceWords.what(first, language),
                    false,
                    elsewhere,
                    run.stream().map(this::row).toList()));
        }

        private Row row(BlockChange change) {
            Manuscript.Block block = change.after().isEmpty()
                    ? before.blocks().get(change.before().get(0))
                    : after.blocks().get(change.after().get(0));
            boolean hasBefore = !change.before().isEmpty();
            boolean hasAfter = !change.after().isEmpty();
            return new Row(
                    block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                            + (block.level() > 0 ? " level-" + Math.min(4, block.level()) : ""),
                    block.marker(),
                    html.inline(change.words()),
                    hasBefore ? html.before(change.words()) : "",
                    hasAfter ? html.after(change.words()) : "");
        }
    }
}
