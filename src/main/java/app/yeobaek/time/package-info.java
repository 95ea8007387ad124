/**
 * The clock, passed in wherever time matters. Imports the JDK only.
 */
@NullMarked
package app.yeobaek.time;

import org.jspecify.annotations.NullMarked;
