package app.yeobaek.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences and into the pieces that are looked for when it is carried over. Cuts lie between graphemes. */
final class Sentences {
    /** Shorter pieces say too little by themselves and go together with what follows. */
    private static final int SHORT = 16;

    private static final String ENDS = ".!?。！？…";
    private static final String CLOSERS = ")]}\"'”’」』》〉";

    private final String text;

    Sentences(String text) {
        this.text = text;
    }

    /** The sentences in order, without the white space around them; a line feed ends every sentence. */
    List<TextRange> all() {
        List<TextRange> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || endsAt(at)) {
                add(sentences, start, at);
                start = at;
            }
        }
        return sentences;
    }

    /** Pieces of the sentences, each at most {@link ApproximateSearch#LONGEST} code units, together covering every word. */
    List<TextRange> pieces(List<TextRange> sentences) {
        List<TextRange> pieces = new ArrayList<>();
        for (TextRange sentence : sentences) {
            TextRange before = pieces.isEmpty() ? sentence : pieces.get(pieces.size() - 1);
            boolean together = !pieces.isEmpty()
                    && before.length() < SHORT
                    && text.lastIndexOf('\n', sentence.start()) < before.start()
                    && sentence.end() - before.start() <= ApproximateSearch.LONGEST;
            if (together) {
                pieces.set(pieces.size() - 1, new TextRange(before.start(), sentence.end()));
            } else {
                cut(sentence, pieces);
            }
        }
        return pieces;
    }

    private void cut(TextRange sentence, List<TextRange> pieces) {
        int start = sentence.start();
        int parts = (sentence.length() + ApproximateSearch.LONGEST - 1) / ApproximateSearch.LONGEST;
        for (int part = 1; part <= parts || start < sentence.end(); part++) {
            int wanted = part >= parts ? sentence.end() : sentence.start() + sentence.length() * part / parts;
            int end = wanted == sentence.end() ? wanted : space(wanted, start + 1);
            end = Graphemes.before(text, Math.min(end, start + ApproximateSearch.LONGEST));
            if (end <= start) {
                end = Math.min(sentence.end(), start + ApproximateSearch.LONGEST);
            }
            add(pieces, start, end);
            start = end;
        }
    }

    /** The last white space not far before a place, or the place itself. */
    private int space(int wanted, int lowest) {
        for (int at = wanted; at > Math.max(lowest, wanted - SHORT); at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return wanted;
    }

    private boolean endsAt(int at) {
        if (at == 0 || !Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && CLOSERS.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return ENDS.indexOf(text.charAt(before)) >= 0;
    }

    private void add(List<TextRange> ranges, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            ranges.add(new TextRange(start, end));
        }
    }
}
