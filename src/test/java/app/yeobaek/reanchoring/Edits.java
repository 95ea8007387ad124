package app.yeobaek.reanchoring;

import app.yeobaek.text.TextRange;
import java.util.Arrays;
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
    },
    /** Whole sentences left out, put in after others, said in words of the text, or exchanged with the next. */
    SENTENCES {
        @Override
        int once(EditedText text, Random random, List<String> words) {
            TextRange sentence = text.sentenceAt(text.anyOffset(random));
            if (sentence.length() < 4) {
                return 0;
            }
            switch (random.nextInt(5)) {
                case 0 -> text.delete(sentence.start(), sentence.end());
                case 1 -> text.insert(sentence.end(), " " + others(sentence.length(), random, words) + "다.");
                case 2 ->
                    text.replace(sentence.start(), sentence.end(), others(sentence.length(), random, words) + "다.");
                case 3 -> {
                    TextRange other = text.sentenceAt(text.anyOffset(random));
                    text.copy(other.start(), other.end(), sentence.end());
                    text.insert(sentence.end(), " ");
                }
                default -> {
                    TextRange next = text.sentenceAt(Math.min(text.length() - 1, sentence.end() + 1));
                    if (next.start() < sentence.end() || next.length() < 4) {
                        return 0;
                    }
                    text.move(next.start(), next.end(), sentence.start());
                    text.insert(sentence.start() + next.length(), " ");
                }
            }
            return sentence.length();
        }
    };

    private static final int LONGEST_WORD = 20;

    private static String others(int length, Random random, List<String> words) {
        StringBuilder other = new StringBuilder();
        while (other.length() < length - 2) {
            other.append(other.length() == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return other.toString();
    }

    /** One edit; how many characters it changed. */
    abstract int once(EditedText text, Random random, List<String> words);

    /** Edits until a share of the characters is changed. */
    void apply(EditedText text, double share, Random random) {
        // An address put in elsewhere would be that address moved, not a word among others.
        List<String> words = Arrays.stream(text.text().split("\\s+"))
                .filter(it -> it.length() <= LONGEST_WORD)
                .toList();
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
