/** Who did what to whom, and when: written in the transaction of the act, never changed. */
@NullMarked
package app.yeobaek.audit;

import org.jspecify.annotations.NullMarked;
