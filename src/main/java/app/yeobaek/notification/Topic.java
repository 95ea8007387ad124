package app.yeobaek.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What news can be about, the most personal first, with how people are told unless they choose otherwise. A new topic is a
 * constant here, and {@code notification_topic_<name>} and {@code notification_says_<name>} in the catalogue.
 */
@Schema(name = "Topic", description = "What news is about")
public enum Topic {
    /** Somebody named you. */
    @JsonProperty("mention")
    MENTION(Way.AT_ONCE, true),
    /** A thread or recommendation was made yours to do. */
    @JsonProperty("assignment")
    ASSIGNMENT(Way.AT_ONCE, true),
    /** Your words were hidden, or shown again, by a lead. */
    @JsonProperty("moderation")
    MODERATION(Way.AT_ONCE, true),
    /** Somebody asks a lead to look at something. */
    @JsonProperty("flag")
    FLAG(Way.AT_ONCE, true),
    /** Somebody answered in a thread that you have spoken in, began or watch. */
    @JsonProperty("reply")
    REPLY(Way.DIGEST, false),
    /** A thread of yours was answered, settled or opened again; a suggestion of yours accepted or declined. */
    @JsonProperty("state")
    STATE(Way.DIGEST, false),
    /** A verdict was given or answered. */
    @JsonProperty("verdict")
    VERDICT(Way.DIGEST, false),
    /** A round began, ends soon, or is closed. */
    @JsonProperty("round")
    ROUND(Way.AT_ONCE, true),
    /** A brief that you have written on or watch has a new revision. */
    @JsonProperty("revision")
    REVISION(Way.DIGEST, false),
    /** Somebody said something new on a brief that you watch. */
    @JsonProperty("comment")
    COMMENT(Way.DIGEST, false);

    private final Way mail;
    private final boolean personal;

    Topic(Way mail, boolean personal) {
        this.mail = mail;
        this.personal = personal;
    }

    /** By mail how. */
    @Schema(name = "MailWay", description = "Whether and when mail is sent")
    public enum Way {
        @JsonProperty("none")
        NONE,
        @JsonProperty("at-once")
        AT_ONCE,
        @JsonProperty("digest")
        DIGEST
    }

    /** How mail is sent about it unless somebody chooses otherwise. */
    Way usualMail() {
        return mail;
    }

    /** Whether it is said to one person in particular: muting a brief or thread does not silence it. */
    boolean isPersonal() {
        return personal;
    }

    /** Its name in addresses and in the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
