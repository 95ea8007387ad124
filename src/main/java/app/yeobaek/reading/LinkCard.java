package app.yeobaek.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a link leads to, in a few words. */
@Schema(name = "LinkCard", description = "What a link leads to, in a few words")
record LinkCard(
        @Schema(description = "The address that was asked for") String address,
        Kind kind,
        @Schema(examples = "조기경보의 재설계", description = "The title of the brief") String title,
        @Schema(
                        description =
                                "The words of the passage or the reply; the title of a recommendation; absent for a brief")
                @Nullable
                String words,
        @Schema(examples = "정지우", description = "Who wrote it; of a recommendation, who is to act") @Nullable
                String by) {

    /** What a link leads to. */
    @Schema(name = "LinkCardKind", description = "What a link leads to")
    enum Kind {
        @JsonProperty("brief")
        BRIEF,
        @JsonProperty("mark")
        MARK,
        @JsonProperty("reply")
        REPLY,
        @JsonProperty("recommendation")
        RECOMMENDATION
    }
}
