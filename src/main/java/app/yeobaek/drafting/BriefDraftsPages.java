package app.yeobaek.drafting;

import app.yeobaek.people.CurrentPerson;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The button with which the editing of a published text begins. */
@Path("/briefs/{brief}/drafts")
class BriefDraftsPages {
    private final Intake intake;
    private final CurrentPerson current;

    @Inject
    BriefDraftsPages(Intake intake, CurrentPerson current) {
        this.intake = intake;
        this.current = current;
    }

    @POST
    @Operation(hidden = true)
    public Response edit(@PathParam("brief") UUID brief) {
        UUID draft = intake.edit(brief, null, current.actor()).draft();
        return Response.seeOther(URI.create("/drafts/" + draft)).build();
    }
}
