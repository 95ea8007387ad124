package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The permanent address of a recommendation, wherever its brief may go. */
@Path("/recommendations/{id}")
class RecommendationPages {
    private final Citing citing;
    private final CurrentPerson current;

    @Inject
    RecommendationPages(Citing citing, CurrentPerson current) {
        this.citing = citing;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public RestResponse<Void> recommendation(@PathParam("id") UUID id) {
        UUID brief = citing.read(id, current.actor()).brief();
        return RestResponse.seeOther(URI.create("/briefs/" + brief + "/recommendations#r-" + id));
    }
}
