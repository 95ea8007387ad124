package app.yeobaek.reading;

import app.yeobaek.annotation.Marking;
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

/** The permanent address of an annotation, wherever its brief may go. */
@Path("/annotations/{id}")
class PermalinkPages {
    private final Marking marking;
    private final CurrentPerson current;

    @Inject
    PermalinkPages(Marking marking, CurrentPerson current) {
        this.marking = marking;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public RestResponse<Void> annotation(@PathParam("id") UUID id) {
        UUID brief = marking.briefOf(id, current.actor());
        return RestResponse.seeOther(URI.create("/briefs/" + brief + "?mark=" + id));
    }
}
