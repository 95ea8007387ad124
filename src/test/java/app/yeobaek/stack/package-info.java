/** What integration tests stand on: the test stack, tokens for the sample people, and a browser. */
@NullMarked
package app.yeobaek.stack;

import org.jspecify.annotations.NullMarked;
