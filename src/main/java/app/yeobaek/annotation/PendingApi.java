package app.yeobaek.annotation;

import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs/{brief}/pending")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class PendingApi {
    private static final int PAGE_LIMIT = 500;

    private final PuttingBack puttingBack;
    private final Briefs briefs;
    private final CurrentPerson current;

    @Inject
    PendingApi(PuttingBack puttingBack, Briefs briefs, CurrentPerson current) {
        this.puttingBack = puttingBack;
        this.briefs = briefs;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "pending",
            summary = "List the marks that a new revision left uncertain or without a place",
            description = "With what stood around them and where they may stand now.")
    @APIResponse(responseCode = "200", description = "Oldest mark first")
    public PendingList pending(
            @PathParam("brief") UUID brief,
            @Parameter(description = "Where to go on: `next` of the page before") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "The most marks to return")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(PAGE_LIMIT)
                    int limit) {
        Actor actor = current.actor();
        return puttingBack.pending(
                briefs.readableBy(actor, brief), actor, after == null ? null : Cursor.decode(after), limit);
    }
}
