/**
 * What members ask a lead to look at, and what leads hide with a reason. Everything is told to those concerned and written to the
 * audit log. May import {@code notification}, {@code discussion} and every lower ring.
 */
@NullMarked
package app.yeobaek.moderation;

import org.jspecify.annotations.NullMarked;
