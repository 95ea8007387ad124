package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
        @Schema(description = "Why it was settled, where somebody else than its beginner did it")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                String reason,
        @Schema(description = "Id of the person who answered the question")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                UUID answeredBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant answeredAt,
        @Schema(description = "Id of the person whose it is to do") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                UUID assignee,
        @Schema(description = "The day it is to be done by") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                LocalDate due,
        @Schema(description = "On what it is settled; absent if on nothing")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Condition condition,
        @Schema(description = "Why it opened itself; absent if it did not, or was settled since")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Recheck recheck,
        @Schema(description = "Oldest first, deleted ones without their words; absent where only the state is told")
                @Nullable
                List<CommentView> comments) {

    /** Whether a thread is settled. */
    @Schema(name = "ThreadState", description = "Whether a thread is settled; answered are questions alone")
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("resolved")
        RESOLVED
    }

    /** Everybody the thread names, with those who speak in it. */
    public Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        Stream.of(resolvedBy, answeredBy, assignee).filter(Objects::nonNull).forEach(people::add);
        if (recheck != null) {
            people.add(recheck.closedBy());
        }
        if (comments != null) {
            comments.forEach(it -> people.addAll(it.people()));
        }
        return people;
    }

    static ThreadView of(Thread thread, @Nullable List<CommentView> comments) {
        return new ThreadView(
                thread.id(),
                thread.version(),
                thread.state(),
                thread.resolvedBy(),
                thread.resolvedAt(),
                thread.reason(),
                thread.answeredBy(),
                thread.answeredAt(),
                thread.assignee(),
                thread.due(),
                thread.condition(),
                thread.recheck(),
                comments);
    }
}
