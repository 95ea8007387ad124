package app.yeobaek.annotation;

import app.yeobaek.discussion.ThrownComment;
import app.yeobaek.people.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was deleted in a brief and can be brought back. */
@Schema(name = "Trash", description = "What was deleted in a brief and can be brought back")
public record TrashView(
        @Schema(description = "Newest first") List<ThrownMark> marks,
        @Schema(description = "Newest first") List<ThrownComment> comments,
        @Schema(description = "Who is named, by id") Map<UUID, PersonView> people) {

    /** A deleted mark. */
    @Schema(name = "ThrownMark", description = "A deleted mark")
    public record ThrownMark(
            UUID id,
            Kind kind,
            Visibility visibility,
            UUID author,
            @Schema(description = "Its first passage; absent for a note on the whole brief") @Nullable String words,
            @Schema(description = "Its first comment, in Markdown") @Nullable String said,
            Instant deletedAt) {}
}
