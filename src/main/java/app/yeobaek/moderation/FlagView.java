package app.yeobaek.moderation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a lead is asked to look at, or has hidden. */
@Schema(name = "Flag", description = "Words or a mark that a lead is asked to look at, or has hidden")
public record FlagView(
        UUID id,
        @Schema(description = "The comment; absent if it is about a mark") @Nullable UUID comment,
        @Schema(description = "The mark, or the mark that the comment is about") UUID thread,
        UUID brief,
        String briefTitle,
        @Schema(description = "Who asked, or who hid it") String by,
        @Schema(description = "Who said it") String author,
        @Schema(description = "What was said, in Markdown; of a mark what it suggests, else what it marks")
                String words,
        @Schema(description = "Why") String reason,
        Instant at,
        boolean hidden) {

    static FlagView of(Object[] row) {
        return new FlagView(
                (UUID) row[0],
                (@Nullable UUID) row[1],
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
        return path(brief, thread, comment);
    }

    static String path(UUID brief, UUID mark, @Nullable UUID comment) {
        return "/briefs/" + brief + "?mark=" + mark + (comment == null ? "" : "&reply=" + comment);
    }

    /** What is to be hidden or shown. */
    public UUID subject() {
        return comment == null ? thread : comment;
    }

    /** What is to be done with it, as the page's forms say it. */
    public String act(String verb) {
        return comment == null ? verb + "-mark" : verb;
    }
}
