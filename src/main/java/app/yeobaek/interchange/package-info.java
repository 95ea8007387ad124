/**
 * Briefs as files for elsewhere: text, a page that stands alone, a Word document. Reads {@code brief}; knows nothing of what
 * hangs on a text.
 */
@NullMarked
package app.yeobaek.interchange;

import org.jspecify.annotations.NullMarked;
