package app.yeobaek.moderation;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/moderation/flags")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class FlagsApi {
    private final Moderation moderation;
    private final CurrentPerson current;

    @Inject
    FlagsApi(Moderation moderation, CurrentPerson current) {
        this.moderation = moderation;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "flags", summary = "What waits for a lead?", description = "Oldest first, 200 at most.")
    public List<FlagView> open(@QueryParam("team") @NotNull UUID team) {
        return moderation.open(team, current.actor());
    }

    @PUT
    @Path("/{flag}/settlement")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "settleFlag", summary = "Say that nothing need be done")
    @APIResponse(responseCode = "204", description = "Settled")
    public void settle(@PathParam("flag") UUID flag) {
        moderation.settle(flag, current.actor());
    }
}
