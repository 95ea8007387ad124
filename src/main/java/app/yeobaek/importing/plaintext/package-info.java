/**
 * Briefs as plain text, above all text taken out of PDFs: physical lines in, the author's document out.
 *
 * <p>The order matters and is that of {@code PlainTextImporter}: decode, clean, take page furniture, footnotes and pull
 * quotes away, find the blocks, and only then decide where two lines of one block are one word. Nothing is trimmed
 * before that, because a trailing space is often the only sign of a word boundary.
 */
@NullMarked
package app.yeobaek.importing.plaintext;

import org.jspecify.annotations.NullMarked;
