/** Work that is done once, soon, by whichever node comes first, and again where it fails. */
@NullMarked
package app.yeobaek.jobs;

import org.jspecify.annotations.NullMarked;
