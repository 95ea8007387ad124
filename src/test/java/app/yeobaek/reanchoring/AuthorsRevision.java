package app.yeobaek.reanchoring;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What authors do to a brief between two drafts. Each does it to a text that nothing else has been done to. */
enum AuthorsRevision {
    RECOMMENDATIONS_REWORDED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            for (TextRange passage : downwards(recommendations(brief))) {
                reword(text, passage, 3, random);
            }
        }
    },
    RECOMMENDATIONS_MERGED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            List<TextRange> lines = recommendations(brief);
            for (int i = lines.size() - 2; i >= 0; i -= 2) {
                TextRange one = lines.get(i);
                TextRange next = lines.get(i + 1);
                text.delete(next.end() - next.length() / 4, next.end());
                text.move(next.start(), next.end() - next.length() / 4, one.end());
                text.replace(one.end() - 1, one.end(), "며, 이와 함께 ");
            }
        }
    },
    SECTIONS_MOVED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            List<TextRange> headings = ranges(brief, BlockKind.HEADING);
            int from = headings.size() / 3;
            int to = Math.min(headings.size() - 1, from + 1 + headings.size() / 6);
            int target = Math.min(headings.size() - 1, to + 1 + headings.size() / 4);
            text.move(
                    headings.get(from).start(),
                    headings.get(to).start(),
                    headings.get(target).start());
        }
    },
    PARAGRAPHS_REPEATED_IN_THE_SUMMARY {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            List<TextRange> lines = prose(brief);
            int summary = lines.get(0).start();
            for (int i = lines.size() - 1; i > 3; i -= Math.max(2, lines.size() / 5)) {
                int put = lines.get(i).length() + 1;
                int shift = text.length() - brief.text().length();
                int start = lines.get(i).start() + shift;
                text.copy(start, start + put - 1, summary);
                text.insert(summary + put - 1, "\n");
            }
        }
    },
    HEADINGS_RENAMED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            for (TextRange heading : downwards(ranges(brief, BlockKind.HEADING))) {
                if (random.nextInt(3) == 0) {
                    reword(text, heading, 2, random);
                }
            }
        }
    },
    TYPING_MISTAKES_MENDED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            Edits.CHARACTERS.apply(text, 0.008, random);
        }
    },
    TABLE_ROWS_ADDED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            List<Manuscript.Block> cells = brief.blocks().stream()
                    .filter(it -> it.kind() == BlockKind.CELL
                            && it.cell() != null
                            && it.cell().column() == 0)
                    .toList();
            for (int i = cells.size() - 1; i > 0; i -= 3) {
                if (Objects.requireNonNull(cells.get(i).cell()).row() > 0) {
                    text.insert(cells.get(i).range().start(), "새 항목\n" + random.nextInt(100) + "\n2026\n");
                }
            }
        }
    },
    FOOTNOTES_ADDED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            List<TextRange> notes = ranges(brief, BlockKind.FOOTNOTE);
            for (int i = notes.size() - 1; i >= 0; i -= 4) {
                text.insert(notes.get(i).start(), "덧붙인 각주이다. 자료는 관계 부처가 2026년에 낸 것이다.\n");
            }
        }
    },
    PARAGRAPHS_SPLIT_AND_JOINED {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            for (TextRange line : downwards(prose(brief))) {
                int dot = brief.text().indexOf(". ", line.start() + line.length() / 3);
                if (dot > 0 && dot < line.end() && random.nextBoolean()) {
                    text.replace(dot + 1, dot + 2, "\n");
                } else if (line.end() < brief.text().length() && random.nextInt(4) == 0) {
                    text.replace(line.end(), line.end() + 1, " ");
                }
            }
        }
    },
    ALL_OF_IT {
        @Override
        void apply(EditedText text, Manuscript brief, Random random) {
            RECOMMENDATIONS_REWORDED.apply(text, brief, random);
            Edits.rearrange(text, Prose.BOILERPLATE, 80, random);
            Edits.SENTENCES.apply(text, 0.03, random);
            Edits.WORDS.apply(text, 0.03, random);
            TYPING_MISTAKES_MENDED.apply(text, brief, random);
        }
    };

    /** Does it. */
    abstract void apply(EditedText text, Manuscript brief, Random random);

    private static void reword(EditedText text, TextRange passage, int every, Random random) {
        List<String> words = Arrays.asList(text.text().split("\\s+"));
        int at = passage.end() - 1;
        int count = 0;
        while (at > passage.start()) {
            TextRange word = text.wordAt(at);
            if (word.length() > 0 && word.start() >= passage.start() && ++count % every == 0) {
                text.replace(word.start(), word.end(), words.get(random.nextInt(words.size())));
            }
            at = Math.min(at, word.start()) - 1;
        }
    }

    static List<TextRange> ranges(Manuscript brief, BlockKind... kinds) {
        return brief.blocks().stream()
                .filter(it ->
                        Arrays.asList(kinds).contains(it.kind()) && it.range().length() > 1)
                .map(Manuscript.Block::range)
                .toList();
    }

    /** Paragraphs and items long enough to hold a sentence. */
    private static List<TextRange> prose(Manuscript brief) {
        return ranges(brief, BlockKind.PARAGRAPH, BlockKind.ITEM).stream()
                .filter(it -> it.length() > 40)
                .toList();
    }

    /** The recommendations, or where a brief has too few, every sixth paragraph and the next one. */
    private static List<TextRange> recommendations(Manuscript brief) {
        if (brief.recommendations().size() > 3) {
            return brief.recommendations();
        }
        List<TextRange> prose = prose(brief);
        List<TextRange> some = new ArrayList<>();
        for (int i = 2; i + 1 < prose.size(); i += 6) {
            some.add(prose.get(i));
            some.add(prose.get(i + 1));
        }
        return some;
    }

    private static List<TextRange> downwards(List<TextRange> ranges) {
        List<TextRange> reversed = new ArrayList<>(ranges);
        Collections.reverse(reversed);
        return reversed;
    }
}
