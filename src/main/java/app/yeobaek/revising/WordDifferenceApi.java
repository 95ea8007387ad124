package app.yeobaek.revising;

import app.yeobaek.brief.WordChange;
import app.yeobaek.text.WordDifference;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/word-differences")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs")
class WordDifferenceApi {
    private static final int LENGTH = 20_000;

    @POST
    @Operation(
            operationId = "wordDifference",
            summary = "Compare two wordings",
            description = "Word by word, as a person would mark it. Nothing is kept.")
    @APIResponse(responseCode = "200", description = "What was changed")
    public WordDifferenceView compare(@Valid @NotNull Wordings wordings) {
        return new WordDifferenceView(WordChange.of(WordDifference.between(wordings.before(), wordings.after())));
    }

    @Schema(name = "Wordings", description = "Two wordings of one passage")
    record Wordings(
            @Schema(examples = "정부는 예산을 늘린다.") @NotNull @Size(max = LENGTH) String before,
            @Schema(examples = "정부가 예산을 늘린다.") @NotNull @Size(max = LENGTH) String after) {}

    @Schema(name = "WordDifference", description = "What was changed between two wordings")
    record WordDifferenceView(@Schema(description = "In order") List<WordChange> words) {}
}
