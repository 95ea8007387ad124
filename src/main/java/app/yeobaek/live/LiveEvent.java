package app.yeobaek.live;

import java.util.UUID;

/**
 * Something that happened and is told to those who listen.
 *
 * @param position its place in the log
 * @param channel what it happened to: the id of a brief
 * @param audience who of those on the channel may know
 * @param message the message as clients get it: a JSON object; its place in the log is added when it is sent
 */
record LiveEvent(Position position, UUID channel, Audience audience, String message) {

    /** The message with its place in the log. */
    String text() {
        return message.substring(0, message.length() - 1) + ",\"cursor\":\"" + position.encode() + "\"}";
    }

    boolean isFor(UUID person) {
        return audience.includes(person);
    }
}
