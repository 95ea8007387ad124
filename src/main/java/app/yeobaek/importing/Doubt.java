package app.yeobaek.importing;

import app.yeobaek.text.TextRange;

/**
 * A decision of the importer that may be wrong.
 *
 * @param question what was decided
 * @param range where, in the manuscript's canonical text; empty at 0 if it concerns the whole brief
 * @param detail what was found there, in the words of the text or a code; for people and logs, never parsed
 */
public record Doubt(Question question, TextRange range, String detail) {

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
        /** Characters of the source were lost before it reached us. */
        DAMAGED;

        /** The name in messages and JSON: lower case. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
