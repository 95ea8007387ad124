/**
 * Briefs and their revisions: the canonical text, its blocks, the original file, and who may read them.
 * May import {@code people}, {@code live}, {@code security}, {@code web}, {@code time} and {@code text}.
 */
@NullMarked
package app.yeobaek.brief;

import org.jspecify.annotations.NullMarked;
