/**
 * What everybody may do about themselves: profile, language and time zone, tokens for programs, logins, a copy of everything that is theirs,
 * and leaving. May import everything below, but no other feature of its ring.
 */
@NullMarked
package app.yeobaek.personal;

import org.jspecify.annotations.NullMarked;
