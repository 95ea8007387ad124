/**
 * Threads and comments, and their being resolved. Knows nothing of what a thread hangs on: the thread has its identity and its
 * audience. May import {@code brief}, {@code people} and what they may import.
 */
@NullMarked
package app.yeobaek.discussion;

import org.jspecify.annotations.NullMarked;
