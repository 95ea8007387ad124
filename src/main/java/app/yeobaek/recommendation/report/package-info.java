/** Reports of a round as files: the response matrix and the minutes, written from values that were already chosen for the one who asks. */
@NullMarked
package app.yeobaek.recommendation.report;

import org.jspecify.annotations.NullMarked;
