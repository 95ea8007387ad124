/**
 * Annotations: highlights and comments on passages of a brief, and the anchors that hold them in a revision. An annotation has a
 * discussion. May import {@code discussion}, {@code brief}, {@code people} and what they may import.
 */
@NullMarked
package app.yeobaek.annotation;

import org.jspecify.annotations.NullMarked;
