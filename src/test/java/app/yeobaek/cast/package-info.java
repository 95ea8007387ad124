/** The named people of the tests, a team and a brief for each of them to act on, and short ways to ask in their names. */
@NullMarked
package app.yeobaek.cast;

import org.jspecify.annotations.NullMarked;
