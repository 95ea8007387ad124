package app.yeobaek.moderation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a lead is asked to look at, or has hidden. */
@Schema(name = "Flag", description = "Words that a lead is asked to look at, or has hidden")
public record FlagView(
        UUID id,
        UUID comment,
        UUID thread,
        UUID brief,
        String briefTitle,
        @Schema(description = "Who asked, or who hid it") String by,
        @Schema(description = "Who said it") String author,
        @Schema(description = "What was said, in Markdown") String words,
        @Schema(description = "Why") String reason,
        Instant at,
        boolean hidden) {

    static FlagView of(Object[] row) {
        return new FlagView(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9],
                (Boolean) row[10]);
    }

    /** Where it stands. */
    public String path() {
        return "/briefs/" + brief + "?mark=" + thread + "&reply=" + comment;
    }
}
