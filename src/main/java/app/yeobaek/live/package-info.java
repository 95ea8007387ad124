/**
 * Who hears what, live: the event log (the truth), the relay that reads it, and the sockets it is sent to. Knows channels and
 * payloads, no feature: features say through {@link app.yeobaek.live.ChannelGuard} who may hear a channel. May import
 * {@code web}, {@code security}, {@code time} and {@code text}.
 */
@NullMarked
package app.yeobaek.live;

import org.jspecify.annotations.NullMarked;
