/** Who may do what, for every operation of the API, every page and the live channel. */
@NullMarked
package app.yeobaek.permission;

import org.jspecify.annotations.NullMarked;
