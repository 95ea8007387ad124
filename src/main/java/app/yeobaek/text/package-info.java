/**
 * Canonical text and places in it: ranges, selectors, quote matching. Pure functions from values to values.
 * Imports the JDK only, so that everything here is tested in milliseconds.
 */
@NullMarked
package app.yeobaek.text;

import org.jspecify.annotations.NullMarked;
