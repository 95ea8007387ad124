/**
 * Who asks and what they may: the actor, and the one table of permissions. May import {@code time}.
 */
@NullMarked
package app.yeobaek.security;

import org.jspecify.annotations.NullMarked;
