/**
 * What holds for the whole site: settings, the announcement, read-only mode, and how often one may ask. May import {@code web},
 * {@code security} and {@code time}.
 */
@NullMarked
package app.yeobaek.site;

import org.jspecify.annotations.NullMarked;
