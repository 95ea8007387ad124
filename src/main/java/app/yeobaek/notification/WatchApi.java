package app.yeobaek.notification;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/watches")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
class WatchApi {
    private final Watches watches;
    private final CurrentPerson current;

    @Inject
    WatchApi(Watches watches, CurrentPerson current) {
        this.watches = watches;
        this.current = current;
    }

    /** How closely to follow. */
    @Schema(name = "Watching", examples = "{\"level\": \"watch\"}")
    record Following(@NotNull Watch level) {}

    /** How the one who asks follows a brief. */
    @Schema(name = "BriefWatch")
    record OnBrief(
            @Schema(description = "The brief as a whole") Watch level,
            @Schema(description = "Threads followed otherwise than usual, by id") Map<UUID, Watch> threads) {}

    @GET
    @Path("/briefs/{brief}")
    @Transactional
    @Operation(operationId = "watchOfBrief", summary = "How do I follow a brief and its threads?")
    public OnBrief ofBrief(@PathParam("brief") UUID brief) {
        Watches.OnBrief on = watches.on(brief, current.actor());
        return new OnBrief(on.brief(), on.threads());
    }

    @PUT
    @Path("/briefs/{brief}")
    @Transactional
    @Operation(operationId = "watchBrief", summary = "Watch or mute a brief")
    @APIResponse(responseCode = "200", description = "How it is followed now")
    public Following brief(@PathParam("brief") UUID brief, @Valid @NotNull Following wanted) {
        watches.follow(brief, wanted.level(), current.actor());
        return wanted;
    }

    @PUT
    @Path("/threads/{thread}")
    @Transactional
    @Operation(operationId = "watchThread", summary = "Watch or mute a thread")
    @APIResponse(responseCode = "200", description = "How it is followed now")
    public Following thread(@PathParam("thread") UUID thread, @Valid @NotNull Following wanted) {
        watches.followThread(thread, wanted.level(), current.actor());
        return wanted;
    }
}
