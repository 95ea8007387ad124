package app.yeobaek.annotation;

import app.yeobaek.discussion.ThreadView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An annotation as everyone of its audience sees it. */
@Schema(name = "Annotation", description = "A mark on passages of a brief, with its thread")
public record AnnotationView(
        UUID id,
        @Schema(description = "Grows with every change of the mark itself; also the ETag") int version,
        Kind kind,
        Colour colour,
        Visibility visibility,
        @Schema(description = "Id of the person who made it") UUID author,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "In the order of the text; none for a note on the whole brief") List<Passage> passages,
        @Schema(description = "Null until somebody has said something") @Nullable ThreadView thread,
        @Schema(description = "What is to stand there instead; of suggestions alone")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                SuggestionView suggestion,
        @Schema(description = "Its maker took it back, but others had spoken; absent if not")
                @JsonInclude(JsonInclude.Include.NON_DEFAULT)
                boolean withdrawn,
        @Schema(description = "A lead has hidden it, with what it suggested; absent if not")
                @JsonInclude(JsonInclude.Include.NON_DEFAULT)
                boolean hidden,
        @Schema(description = "How many of its passages have no place in the revision; absent if none")
                @JsonInclude(JsonInclude.Include.NON_DEFAULT)
                int lost,
        @Schema(description = "The revision that the passages count in; absent in lists, which say it once")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                UUID revision) {

    /** Everybody whom a reader must know to read it. */
    Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        people.add(author);
        if (suggestion != null && suggestion.decidedBy() != null) {
            people.add(suggestion.decidedBy());
        }
        if (thread != null) {
            people.addAll(thread.people());
        }
        return people;
    }

    /** @param anchors those in one revision, in the order of the passages; of a note on the whole brief none */
    static AnnotationView of(Annotation annotation, List<Anchor> anchors, UUID revision, @Nullable ThreadView thread) {
        List<Passage> passages = anchors.stream().flatMap(Anchor::passage).toList();
        return new AnnotationView(
                annotation.id(),
                annotation.version(),
                annotation.kind(),
                annotation.colour(),
                annotation.visibility(),
                annotation.author(),
                annotation.createdAt(),
                annotation.updatedAt(),
                passages,
                thread,
                annotation.suggestion(),
                annotation.withdrawnAt() != null,
                annotation.isHidden(),
                anchors.size() - passages.size(),
                revision);
    }
}
