package app.yeobaek.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as everyone of its audience sees it. */
@Schema(
        name = "Comment",
        description =
                "Something said in a thread; body, html and editedAt are absent once it is deleted, or hidden by a lead")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommentView(
        UUID id,
        @Schema(description = "Grows by one with every change; also the ETag") int version,
        @Schema(description = "The thread it belongs to") UUID thread,
        @Schema(description = "Id of the person who said it") UUID author,
        @Schema(description = "Whose words they are where they came with a file; absent else") @Nullable Credit credit,
        @Schema(examples = "이 수치의 출처가 **어디**인가요?", description = "Markdown, at most 20000 UTF-16 code units") @Nullable
                String body,
        @Schema(examples = "<p>이 수치의 출처가 <strong>어디</strong>인가요?</p>", description = "The body as safe HTML") @Nullable
                String html,
        Instant createdAt,
        @Schema(description = "When it was last reworded, absent if never") @Nullable Instant editedAt,
        boolean deleted,
        @Schema(description = "How others nodded; absent while nobody has") @Nullable ReactionsView reactions,
        @Schema(description = "True where a lead has hidden its words; absent otherwise") @Nullable Boolean hidden) {

    /** Everybody whom a reader must know to read it. */
    public Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        people.add(author);
        if (reactions != null) {
            reactions.by().values().forEach(people::addAll);
        }
        return people;
    }

    static CommentView of(Comment comment, @Nullable ReactionsView reactions) {
        boolean shown = !comment.isDeleted() && !comment.isHidden();
        return new CommentView(
                comment.id(),
                comment.version(),
                comment.thread(),
                comment.author(),
                comment.credit(),
                shown ? comment.body() : null,
                shown ? comment.html() : null,
                comment.createdAt(),
                shown ? comment.editedAt() : null,
                comment.isDeleted(),
                shown ? reactions : null,
                comment.isHidden() ? Boolean.TRUE : null);
    }
}
