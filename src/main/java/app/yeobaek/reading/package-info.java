/**
 * The pages that put everything together: a brief with its annotations and discussions, and the library of all one may read.
 * Exists so that {@code brief} need not know what hangs on it. May import every lower ring.
 */
@NullMarked
package app.yeobaek.reading;

import org.jspecify.annotations.NullMarked;
