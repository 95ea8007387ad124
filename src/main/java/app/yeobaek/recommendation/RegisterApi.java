package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/briefs/{id}/recommendations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations", description = "The register of what a brief proposes to do")
class RegisterApi {
    private final Register register;
    private final Reshaping reshaping;
    private final Briefs briefs;
    private final CurrentPerson current;

    @Inject
    RegisterApi(Register register, Reshaping reshaping, Briefs briefs, CurrentPerson current) {
        this.register = register;
        this.reshaping = reshaping;
        this.briefs = briefs;
        this.current = current;
    }

    /** The register of a brief. */
    @Schema(name = "RecommendationList", description = "The recommendations of a brief, in their order")
    record RecommendationList(
            @Schema(description = "The revision that the positions count in") UUID revision,
            @Schema(description = "Whether the one who asks may change the register") boolean editable,
            List<RecommendationView> recommendations) {}

    @GET
    @Transactional
    @Operation(operationId = "recommendations", summary = "List the recommendations of a brief")
    @APIResponse(responseCode = "200", description = "In their order, with passages, evidence and threads")
    public RecommendationList list(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        return new RecommendationList(
                access.brief().revision(), access.may(Permission.MANAGE_RECOMMENDATIONS), register.of(access));
    }

    @POST
    @Transactional
    @Operation(operationId = "addRecommendation", summary = "Add a recommendation from passages of the text")
    @APIResponse(
            responseCode = "201",
            description = "The new recommendation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecommendationView.class)))
    @APIResponse(responseCode = "200", description = "The one that an earlier request with this id added")
    public RestResponse<RecommendationView> add(
            @PathParam("id") UUID id, @Valid @NotNull RegisterForms.NewRecommendation wanted) {
        Register.Added added = register.add(id, wanted, current.actor());
        RecommendationView view = added.recommendation();
        return Tagged.made(added.isNew(), "/api/recommendations/" + view.id(), view, view.version());
    }

    @PUT
    @Path("/order")
    @Transactional
    @Operation(
            operationId = "orderRecommendations",
            summary = "Put all recommendations into an order",
            description = "And number them anew, if wanted.")
    @APIResponse(responseCode = "200", description = "All, in the new order")
    public List<RecommendationView> order(@PathParam("id") UUID id, @Valid @NotNull RegisterForms.Order wanted) {
        return register.order(id, wanted, current.actor());
    }

    @POST
    @Path("/mergers")
    @Transactional
    @Operation(operationId = "mergeRecommendations", summary = "Merge recommendations into one")
    @APIResponse(responseCode = "200", description = "All that are left")
    public List<RecommendationView> merge(@PathParam("id") UUID id, @Valid @NotNull RegisterForms.Merger wanted) {
        return reshaping.merge(id, wanted, current.actor());
    }
}
