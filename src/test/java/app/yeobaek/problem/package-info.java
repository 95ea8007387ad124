/** How the server refuses: problem details for programs, a page for people. */
@NullMarked
package app.yeobaek.problem;

import org.jspecify.annotations.NullMarked;
