/** What is counted from verdicts: agreement, spread, weighted scores. Pure functions from values to values. */
@NullMarked
package app.yeobaek.recommendation.measure;

import org.jspecify.annotations.NullMarked;
