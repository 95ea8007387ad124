package app.yeobaek.people;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/invitations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams", description = "Members, invitations and settings of a team")
class InvitationApi {
    private final CurrentPerson current;
    private final Invitations invitations;

    @Inject
    InvitationApi(CurrentPerson current, Invitations invitations) {
        this.current = current;
        this.invitations = invitations;
    }

    /** The team that was joined. */
    @Schema(name = "Joined", description = "The team that was joined")
    record Joined(UUID team) {}

    @POST
    @Path("/{word}/acceptance")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description = "With the last part of its page's path. Accepting twice does no harm.")
    public Joined accept(@PathParam("word") String word) {
        return new Joined(invitations.accept(word, current.actor()));
    }
}
