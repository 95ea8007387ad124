/**
 * The sample teams and briefs of the local stack; runs only where {@code yeobaek.samples} is set. May import everything.
 */
@NullMarked
package app.yeobaek.samples;

import org.jspecify.annotations.NullMarked;
