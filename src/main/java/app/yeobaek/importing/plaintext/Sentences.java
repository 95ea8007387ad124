package app.yeobaek.importing.plaintext;

import app.yeobaek.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Cuts a block into sentences: after a sentence mark and a space, but not inside brackets, quotes or numbers. */
final class Sentences {
    private Sentences() {}

    static List<TextRange> of(String text, TextRange block) {
        List<TextRange> sentences = new ArrayList<>();
        int start = block.start();
        int depth = 0;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (Characters.isOpening(c)) {
                depth++;
            } else if (Characters.isClosing(c)) {
                depth = Math.max(0, depth - 1);
            }
            boolean last = i + 1 == block.end();
            if (last || (c == ' ' && depth == 0 && i > start && ends(text, i - 1))) {
                int end = last ? block.end() : i;
                if (end > start) {
                    sentences.add(new TextRange(start, end));
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static boolean ends(String text, int i) {
        int at = i;
        while (at > 0 && (Characters.isClosing(text.charAt(at)) || Characters.isStraightQuote(text.charAt(at)))) {
            at--;
        }
        char c = text.charAt(at);
        if (!Characters.isSentenceMark(c) || at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return c != '.' || Characters.isHangul(before) || Character.isLowerCase(before) || Characters.isClosing(before);
    }
}
