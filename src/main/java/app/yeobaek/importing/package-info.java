/**
 * From a file's bytes to a manuscript: one package per format, one small interface above them.
 *
 * <p>Pure: no database, no injection, no clock. Whatever an importer had to guess it says in the list of doubts, so
 * that a reader can look at it. May import {@code brief} and {@code text}; nobody below ring 5 imports it.
 */
@NullMarked
package app.yeobaek.importing;

import org.jspecify.annotations.NullMarked;
