/**
 * What was changed between two manuscripts, told as a person would: reworded, moved, split, merged, inserted, deleted. Pure:
 * functions from values to values, so that a draft can be compared as well as two revisions.
 */
@NullMarked
package app.yeobaek.brief.difference;

import org.jspecify.annotations.NullMarked;
