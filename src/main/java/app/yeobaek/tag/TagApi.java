package app.yeobaek.tag;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/tags/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class TagApi {
    private final Codebook codebook;
    private final CurrentPerson current;

    @Inject
    TagApi(Codebook codebook, CurrentPerson current) {
        this.codebook = codebook;
        this.current = current;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "changeTag",
            summary = "Change a tag",
            description = "A free one becomes part of the codebook.")
    @APIResponse(responseCode = "200", description = "The tag as it is now")
    public RestResponse<TagView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TagChange wanted) {
        TagView tag = codebook.change(id, ifMatch, wanted, current.actor());
        return Tagged.ok(tag, tag.version());
    }

    @PUT
    @Path("/retirement")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "retireTag",
            summary = "Take a tag out of use",
            description = "Marks that carry it keep it.")
    @APIResponse(responseCode = "200", description = "The tag as it is now")
    public TagView retire(@PathParam("id") UUID id) {
        return codebook.retire(id, current.actor());
    }

    @DELETE
    @Path("/retirement")
    @Transactional
    @Operation(operationId = "bringBackTag", summary = "Take a retired tag into use again")
    @APIResponse(responseCode = "200", description = "The tag as it is now")
    public TagView bringBack(@PathParam("id") UUID id) {
        return codebook.bringBack(id, current.actor());
    }

    /** Into which tag. */
    @Schema(name = "TagMerge", examples = "{\"into\": \"01890a5d-ac96-774b-bcce-b302099a8057\"}")
    record Merge(@NotNull UUID into) {}

    @POST
    @Path("/merge")
    @Transactional
    @Operation(
            operationId = "mergeTag",
            summary = "Merge a tag into another",
            description = "Its marks carry the other one from then on, and its words find the other one.")
    @APIResponse(responseCode = "200", description = "The other tag")
    public TagView merge(@PathParam("id") UUID id, @Valid @NotNull Merge merge) {
        return codebook.merge(id, merge.into(), current.actor());
    }
}
