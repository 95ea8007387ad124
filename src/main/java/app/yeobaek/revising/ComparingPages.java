package app.yeobaek.revising;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the form that chooses two revisions leads: to their difference, the earlier one first. */
@Path("/briefs/{id}/differences")
class ComparingPages {

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> compare(
            @PathParam("id") UUID id, @QueryParam("before") int before, @QueryParam("after") int after) {
        return RestResponse.seeOther(URI.create("/briefs/" + id + "/differences/" + Math.max(0, Math.min(before, after))
                + ".." + Math.max(0, Math.max(before, after))));
    }
}
