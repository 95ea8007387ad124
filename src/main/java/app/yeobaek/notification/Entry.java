package app.yeobaek.notification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something in somebody's inbox, as far as they may still see it. */
@Schema(name = "InboxEntry", description = "Something that the one who asks is told")
public record Entry(
        UUID id,
        Topic topic,
        @Schema(description = "What it says in one line, in the language of the request") String headline,
        @Schema(description = "What was said, shortened and without markup; absent where nothing was or it is gone")
                @Nullable
                String words,
        UUID brief,
        String briefTitle,
        @Schema(description = "The thread it is about, or null") @Nullable UUID thread,
        @Schema(examples = "/briefs/0198…?mark=0198…", description = "Where to see it") String path,
        Instant createdAt,
        boolean read) {}
