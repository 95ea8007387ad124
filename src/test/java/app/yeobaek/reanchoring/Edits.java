package app.yeobaek.reanchoring;

import app.yeobaek.text.TextRange;
import java.util.List;
import java.util.Random;

/** Ways to revise a text, by how much of it is edited. */
enum Edits {
    /** Single characters put in, taken out or replaced, anywhere. */
    CHARACTERS {
        @Override
        int once(EditedText text, Random random, List<String> words) {
            int at = text.anyOffset(random);
            if (text.at(at) == '\n') {
                return 0;
            }
            String any = String.valueOf((char) ('가' + random.nextInt(11172)));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, any);
                case 1 -> text.delete(at, at + 1);
                default -> text.replace(at, at + 1, any);
            }
            return 1;
        }
    },
    /** Words replaced by others of the same text, left out, put in. */
    WORDS {
        @Override
        int once(EditedText text, Random random, List<String> words) {
            TextRange word = text.wordAt(text.anyOffset(random));
            if (word.length() == 0) {
                return 0;
            }
            String other = words.get(random.nextInt(words.size()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(word.start(), other + " ");
                case 1 -> text.delete(word.start(), word.end());
                default -> text.replace(word.start(), word.end(), other);
            }
            return word.length();
        }
    },
    /** Stretches of a few words rewritten, wherever sentences begin or end. */
    STRETCHES {
        @Override
        int once(EditedText text, Random random, List<String> words) {
            TextRange first = text.wordAt(text.anyOffset(random));
            int end = Math.min(text.length(), first.end() + random.nextInt(24));
            for (int at = first.start(); at < end; at++) {
                if (text.at(at) == '\n') {
                    return 0;
                }
            }
            TextRange all = new TextRange(first.start(), Math.max(first.end(), end));
            StringBuilder other = new StringBuilder();
            while (other.length() < all.length()) {
                other.append(other.length() == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
            }
            text.replace(all.start(), all.end(), other.toString());
            return all.length();
        }
    };

    /** One edit; how many characters it changed. */
    abstract int once(EditedText text, Random random, List<String> words);

    /** Edits until a share of the characters is changed. */
    void apply(EditedText text, double share, Random random) {
        List<String> words = List.of(text.text().split("\\s+"));
        int budget = (int) (share * text.length());
        for (int done = 0; done < budget; ) {
            done += once(text, random, words);
        }
    }

    /** Puts in, takes out, moves and doubles lines: one of each per so many lines. */
    static void rearrange(EditedText text, Prose prose, int every, Random random) {
        List<String> lexicon = Prose.lexicon(random);
        int rounds = Math.max(1, text.lines().size() / every);
        for (int i = 0; i < rounds; i++) {
            text.insert(anyLine(text, random).start(), prose.paragraph(random, lexicon) + "\n");
            TextRange gone = anyLine(text, random);
            text.delete(gone.start(), gone.end());
            TextRange moved = anyLine(text, random);
            TextRange target = anyLine(text, random);
            if (!moved.equals(target)) {
                text.move(moved.start(), moved.end(), target.start());
            }
            TextRange doubled = anyLine(text, random);
            text.copy(doubled.start(), doubled.end(), anyLine(text, random).start());
        }
    }

    private static TextRange anyLine(EditedText text, Random random) {
        List<TextRange> lines = text.lines();
        return lines.get(random.nextInt(lines.size()));
    }
}
