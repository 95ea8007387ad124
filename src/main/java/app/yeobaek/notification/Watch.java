package app.yeobaek.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How closely somebody follows a brief or a thread. */
@Schema(name = "WatchLevel", description = "Told of everything, of what concerns one, or only of what is said to one")
public enum Watch {
    /** Told of everything. */
    @JsonProperty("watch")
    WATCH,
    /** Told of what they take part in. */
    @JsonProperty("usual")
    USUAL,
    /** Told only of what is said to them in particular. */
    @JsonProperty("mute")
    MUTE
}
