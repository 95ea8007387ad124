/**
 * How well marks survive revisions: texts that repeat themselves, edits that remember where everything went, and the counting
 * of what was placed rightly, wrongly or not at all. {@link app.yeobaek.reanchoring.SurvivalReport} prints it as a table.
 */
@NullMarked
package app.yeobaek.reanchoring;

import org.jspecify.annotations.NullMarked;
