/**
 * The pages around revisions: which there are, what was changed between two of them, what publishing a draft would do, and the
 * marks that want to be put back. Knows everything that hangs on a text; nobody imports it.
 */
@NullMarked
package app.yeobaek.revising;

import org.jspecify.annotations.NullMarked;
