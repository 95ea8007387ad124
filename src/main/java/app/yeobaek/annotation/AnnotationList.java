package app.yeobaek.annotation;

import app.yeobaek.people.PersonView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Annotations of a brief, and from where the live channel goes on. */
@Schema(name = "AnnotationList")
public record AnnotationList(
        @Schema(description = "The revision that the positions count in") UUID revision,
        @Schema(examples = "81234-0", description = "Open the live channel with ?after=this to miss nothing")
                String cursor,
        @Schema(description = "Who is named by the annotations, by id") Map<UUID, PersonView> people,
        @Schema(description = "Oldest first; passages without their words") List<AnnotationView> annotations,
        @Schema(description = "Where the next page begins; null on the last") @Nullable String next,
        @Schema(description = "How many marks have a passage in this revision that a person should look at")
                long pending) {}
