/**
 * Who is told what, and how: the inbox, mail at once and as a digest, what somebody watches or has muted. Hears of what happens
 * through the events of {@code discussion}; higher packages tell by {@link app.yeobaek.notification.Notifications#tell}. Asks again
 * at delivery whether the reader may still see what they are told of.
 */
@NullMarked
package app.yeobaek.notification;

import org.jspecify.annotations.NullMarked;
