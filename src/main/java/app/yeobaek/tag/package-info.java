/**
 * The codebook of a team and the tags of marks. Tags lie beside the marks, with versions of their own: to tag is no change of a
 * mark. May import {@code annotation} and every lower ring.
 */
@NullMarked
package app.yeobaek.tag;

import org.jspecify.annotations.NullMarked;
