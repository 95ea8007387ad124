package app.yeobaek.people;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way through the login: asked for without one, it is challenged, and leads back to the invitation. */
@Path("/join")
@Authenticated
class JoinPages {
    private final CurrentPerson current;
    private final Invitations invitations;

    @Inject
    JoinPages(CurrentPerson current, Invitations invitations) {
        this.current = current;
        this.invitations = invitations;
    }

    @GET
    @Path("/{word}")
    @Operation(hidden = true)
    public Response back(@PathParam("word") String word) {
        return Response.seeOther(page(word)).build();
    }

    @POST
    @Path("/{word}")
    @Operation(hidden = true)
    public Response join(@PathParam("word") String word) {
        UUID team = invitations.accept(word, current.actor());
        return Response.seeOther(URI.create("/briefs?team=" + team)).build();
    }

    private static URI page(String word) {
        return UriBuilder.fromPath("/invitations/{word}").build(word);
    }
}
