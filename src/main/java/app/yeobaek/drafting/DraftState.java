package app.yeobaek.drafting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a draft is on its way. */
@Schema(
        name = "DraftState",
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
        enumeration = {"waiting", "reading", "ready", "refused", "published", "discarded"})
public enum DraftState {
    /** The file has arrived and waits for its turn. */
    WAITING,
    /** The file is being read. */
    READING,
    /** There is a galley to mend. */
    READY,
    /** The file cannot be read; the draft says why. */
    REFUSED,
    /** It has become a revision. */
    PUBLISHED,
    /** Nobody wants it any more. */
    DISCARDED;

    /** The name in messages and JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is still something to do with it. */
    public boolean isOpen() {
        return this != PUBLISHED && this != DISCARDED;
    }
}
