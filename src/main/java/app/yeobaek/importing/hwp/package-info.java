/** Hangul files of the compound format (version 5), from bytes to passages. Pure; may import {@code importing} and its common steps; nobody but the list of importers knows it. */
@NullMarked
package app.yeobaek.importing.hwp;

import org.jspecify.annotations.NullMarked;
