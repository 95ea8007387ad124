package app.yeobaek.importing;

import app.yeobaek.text.TextRange;
import java.util.List;

/**
 * A decision of the importer that may be wrong.
 *
 * @param question what was decided
 * @param range where, in the manuscript's canonical text; empty at 0 if it concerns the whole brief
 * @param detail what was found there, in the words of the text or a code; for people and logs, never parsed
 * @param rule the rule that decided, as a code in capitals ({@code MORPHEME}); empty where there is only one
 * @param alternatives what else could be meant, the likeliest first: for a break the text around it put the other way,
 *     for a block the names of other kinds; may be empty
 */
public record Doubt(Question question, TextRange range, String detail, String rule, List<String> alternatives) {
    public Doubt {
        alternatives = List.copyOf(alternatives);
    }

    /** A doubt whose question says all. */
    public Doubt(Question question, TextRange range, String detail) {
        this(question, range, detail, "", List.of());
    }

    /** What an importer can be unsure of. */
    public enum Question {
        /** Two lines were joined into one word; the range is empty and stands where the break was. */
        JOINED,
        /** Two lines were joined with a space; the range covers that space. */
        SPACED,
        /** The text names no title; one was borrowed from a heading or the file's name. */
        TITLE,
        /** A table came as lines without cell borders; its rows and columns are guessed. */
        TABLE,
        /** A footnote mark whose text is missing. */
        FOOTNOTE,
        /** A footnote text to which no mark leads; the range covers it. */
        NOTE,
        /** A paragraph that may be two, or two that may be one: lines full to the edge, a sentence ends between them. */
        PARAGRAPH,
        /** A short line taken for a heading, or left in the text, by little. */
        HEADING,
        /** A passage that the text says again in other words: set apart as a pull quote, or left in the text, by little. */
        PULL_QUOTE,
        /** Characters of the source were lost before it reached us. */
        DAMAGED;

        /** The name in messages and JSON: lower case. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
