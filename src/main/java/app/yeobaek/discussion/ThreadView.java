package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A thread as everyone of its audience sees it. */
@Schema(name = "Thread", description = "What is said about one thing, and whether it is settled")
public record ThreadView(
        @Schema(description = "The id of what it is about, such as an annotation") UUID id,
        @Schema(description = "Grows with every change of its state") int version,
        State state,
        @Schema(description = "Id of the person who resolved it, null while open") @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt,
        @Schema(description = "Oldest first, deleted ones without their words; absent where only the state is told")
                @Nullable
                List<CommentView> comments) {

    /** Whether a thread is settled. */
    @Schema(name = "ThreadState")
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("resolved")
        RESOLVED
    }

    static ThreadView of(Thread thread, @Nullable List<CommentView> comments) {
        return new ThreadView(
                thread.id(),
                thread.version(),
                thread.isOpen() ? State.OPEN : State.RESOLVED,
                thread.resolvedBy(),
                thread.resolvedAt(),
                comments);
    }
}
