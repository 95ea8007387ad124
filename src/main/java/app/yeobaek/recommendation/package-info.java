/**
 * Recommendations of a brief: the register, rounds of review, verdicts, answers, the board and what is counted from it. What
 * of a round may be seen by whom is decided in one place, {@link app.yeobaek.recommendation.Sight}. May import
 * {@code discussion}, {@code brief}, {@code people} and what they may import; not {@code annotation}.
 */
@NullMarked
package app.yeobaek.recommendation;

import org.jspecify.annotations.NullMarked;
