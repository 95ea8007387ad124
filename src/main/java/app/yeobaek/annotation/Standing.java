package app.yeobaek.annotation;

import app.yeobaek.text.Certainty;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure it is that a passage stands where its anchor says, and by whose word. */
@Schema(
        name = "Standing",
        description =
                "exact: made there or found untouched; moved: found again beyond doubt; placed: put there by a person; "
                        + "uncertain: likely there, to be looked at; detached: not found, to be looked at; gone: a person said so")
public enum Standing {
    /** Made there, or carried there with its sentence untouched. */
    @JsonProperty("exact")
    EXACT,
    /** Carried there beyond doubt, though something changed. */
    @JsonProperty("moved")
    MOVED,
    /** Put there by a person. */
    @JsonProperty("placed")
    PLACED,
    /** Perhaps there; a person should look. */
    @JsonProperty("uncertain")
    UNCERTAIN,
    /** Nowhere to be found; a person should look. */
    @JsonProperty("detached")
    DETACHED,
    /** Not in the text any more: a person has looked. */
    @JsonProperty("gone")
    GONE;

    /** Whether a person should look. */
    boolean isPending() {
        return this == UNCERTAIN || this == DETACHED;
    }

    /** Whether the place can be built on. */
    boolean isSure() {
        return this == EXACT || this == MOVED || this == PLACED;
    }

    static Standing of(Certainty certainty) {
        return valueOf(certainty.name());
    }
}
