package app.yeobaek.notification;

import app.yeobaek.mail.Post;
import app.yeobaek.mail.SealedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links in mails that stop such mail with one click, without signing in. They can do nothing but make it quieter for the one
 * person they were sent to, and all of that can be taken back in the settings.
 */
@ApplicationScoped
class Unsubscribing {
    private static final String PURPOSE = "unsubscribe";

    private final SealedLinks links;
    private final Post post;
    private final Choices choices;
    private final Watches watches;

    @Inject
    Unsubscribing(SealedLinks links, Post post, Choices choices, Watches watches) {
        this.links = links;
        this.post = post;
        this.choices = choices;
        this.watches = watches;
    }

    /** What a link can stop. */
    enum Extent {
        TOPIC,
        THREAD,
        BRIEF,
        DIGEST,
        ALL
    }

    /** To whom a link was sent, and with what news; a digest's link has nothing but the person. */
    record Link(UUID person, @Nullable Topic topic, @Nullable UUID brief, @Nullable UUID thread) {
        boolean offers(Extent extent) {
            return switch (extent) {
                case TOPIC -> topic != null;
                case THREAD -> thread != null && brief != null;
                case BRIEF -> brief != null;
                case DIGEST -> topic == null;
                case ALL -> true;
            };
        }

        /** What one click stops: no more than the mail was about. */
        Extent usual() {
            return topic == null ? Extent.DIGEST : Extent.TOPIC;
        }
    }

    String address(UUID person, @Nullable Topic topic, @Nullable UUID brief, @Nullable UUID thread) {
        String words =
                String.join(" ", person.toString(), topic == null ? "-" : topic.name(), word(brief), word(thread));
        return post.addressOf("/unsubscribe/" + links.seal(PURPOSE, words));
    }

    Optional<Link> open(String token) {
        return links.open(PURPOSE, token)
                .map(it -> it.split(" ", -1))
                .map(it -> new Link(
                        UUID.fromString(it[0]), it[1].equals("-") ? null : Topic.valueOf(it[1]), id(it[2]), id(it[3])));
    }

    void stop(Link link, Extent extent) {
        switch (link.offers(extent) ? extent : link.usual()) {
            case TOPIC -> choices.stopMail(link.person(), java.util.Objects.requireNonNull(link.topic()));
            case THREAD -> mute(link, link.thread());
            case BRIEF -> mute(link, link.brief());
            case DIGEST -> choices.stopDigest(link.person());
            case ALL -> choices.stopMail(link.person());
        }
    }

    private void mute(Link link, @Nullable UUID subject) {
        if (subject != null && link.brief() != null) {
            watches.set(link.person(), subject, link.brief(), Watch.MUTE);
        }
    }

    private static String word(@Nullable UUID id) {
        return id == null ? "-" : id.toString();
    }

    private static @Nullable UUID id(String word) {
        return word.equals("-") ? null : UUID.fromString(word);
    }
}
