package app.yeobaek.discussion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How people nodded at a comment.
 *
 * @param version grows with every change, apart from the comment's own
 * @param by who gave which sign, in the order they gave it; signs that nobody gave are left out
 */
@Schema(name = "Reactions", description = "How people nodded at a comment")
public record ReactionsView(
        @Schema(description = "Grows with every change, apart from the comment's own version") int version,
        @Schema(description = "Ids of the people who gave a sign, first one first") Map<Sign, List<UUID>> by) {}
