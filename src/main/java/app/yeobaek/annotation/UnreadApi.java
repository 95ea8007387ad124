package app.yeobaek.annotation;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs/{brief}/readings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class UnreadApi {
    private final Unread unread;
    private final CurrentPerson current;

    @Inject
    UnreadApi(Unread unread, CurrentPerson current) {
        this.unread = unread;
        this.current = current;
    }

    /** What was read of a margin. */
    @Schema(name = "ReadingState")
    record State(
            @Schema(description = "Everything up to this moment was read") Instant since,
            @Schema(description = "Marks that were seen up to a later moment") Map<UUID, Instant> seen) {}

    @GET
    @Transactional
    @Operation(
            operationId = "readings",
            summary = "What have I read of a brief's margin?",
            description =
                    "A mark is unread while it or a comment on it, by somebody else, is younger than both moments.")
    public State read(@PathParam("brief") UUID brief) {
        Unread.State state = unread.of(brief, current.actor());
        return new State(state.since(), state.seen());
    }

    /** What was read just now. */
    @Schema(
            name = "NewReading",
            examples = "{\"until\": \"2026-03-02T09:00:00Z\"}",
            description = "Some marks, or everything")
    record NewReading(
            @Schema(description = "Marks, each with the moment up to which it was seen") @Size(max = 500) @Nullable
                    Map<@NotNull UUID, @NotNull Instant> marks,
            @Schema(description = "Where no marks are named: everything up to this moment, by default now") @Nullable
                    Instant until) {}

    @POST
    @Transactional
    @Operation(
            operationId = "readMarks",
            summary = "Say what I have read",
            description = "Also reads what the inbox told of it.")
    @APIResponse(responseCode = "204", description = "Remembered")
    public void see(@PathParam("brief") UUID brief, @Valid @NotNull NewReading reading) {
        if (reading.marks() == null) {
            unread.seeAll(brief, reading.until(), current.actor());
        } else {
            unread.see(brief, reading.marks(), current.actor());
        }
    }
}
