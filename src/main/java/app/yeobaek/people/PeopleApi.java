package app.yeobaek.people;

import app.yeobaek.security.Actor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who asks, and the teams they belong to")
class PeopleApi {
    private final CurrentPerson current;
    private final Teams teams;

    @Inject
    PeopleApi(CurrentPerson current, Teams teams) {
        this.current = current;
        this.teams = teams;
    }

    /** The one who asks. */
    @Schema(name = "Me", description = "The one who asks")
    record Me(
            UUID id,
            @Schema(examples = "정지우") String name,
            @Schema(examples = "jiwoo") String handle,
            @Schema(description = "Whether they have the site role admin") boolean admin,
            @Schema(description = "Their teams, by name") List<TeamRole> teams) {}

    @GET
    @Path("/me")
    @Transactional
    @Operation(operationId = "me", summary = "Who am I?", description = "The person behind the token or session.")
    public Me me() {
        Actor actor = current.actor();
        return new Me(actor.id(), actor.name(), actor.handle(), actor.admin(), teams.of(actor));
    }
}
