/**
 * What every page and every answer shares: layout data, problems, languages, assets, paging, the guard against foreign origins. May import {@code security} and {@code time}.
 */
@NullMarked
package app.yeobaek.web;

import org.jspecify.annotations.NullMarked;
