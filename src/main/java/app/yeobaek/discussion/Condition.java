package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a thread may be settled. */
@Schema(name = "Condition", description = "next-revision: settled if the next revision does what was asked for")
public enum Condition {
    /** It opens itself when the next revision is published, for its beginner to look. */
    @JsonProperty("next-revision")
    NEXT_REVISION
}
