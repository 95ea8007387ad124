/**
 * A galley: a manuscript taken apart into pieces with names of their own, so that a person can mend it step by step. Pure:
 * every edit is a function from galley to galley that can be taken back.
 */
@NullMarked
package app.yeobaek.drafting.galley;

import org.jspecify.annotations.NullMarked;
