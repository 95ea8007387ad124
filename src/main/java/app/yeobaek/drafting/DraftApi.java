package app.yeobaek.drafting;

import app.yeobaek.brief.Originals;
import app.yeobaek.drafting.galley.Edit;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/drafts/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class DraftApi {
    private final Table table;
    private final Mending mending;
    private final Publishing publishing;
    private final OriginalPages pages;
    private final Originals originals;
    private final CurrentPerson current;

    @Inject
    DraftApi(
            Table table,
            Mending mending,
            Publishing publishing,
            OriginalPages pages,
            Originals originals,
            CurrentPerson current) {
        this.table = table;
        this.mending = mending;
        this.publishing = publishing;
        this.pages = pages;
        this.originals = originals;
        this.current = current;
    }

    @GET
    @Operation(operationId = "draft", summary = "Read a draft with its text in pieces")
    @APIResponse(responseCode = "200", description = "The draft; without text until its file was read")
    public RestResponse<GalleyView> read(@PathParam("id") UUID id) {
        GalleyView view = table.show(id, current.actor());
        return Tagged.ok(view, view.draft().version());
    }

    @GET
    @Path("/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "draftOriginal",
            summary = "Download the file that a draft was made from",
            description = "Byte by byte.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response original(@PathParam("id") UUID id) {
        return originals.attachment(table.file(id, current.actor()));
    }

    @GET
    @Path("/pages/{page}")
    @Produces("image/png")
    @Operation(
            operationId = "draftPage",
            summary = "See a page of the PDF that a draft was made from",
            description = "Drawn when first asked for, within limits on time and memory, then kept with the file.")
    @APIResponse(responseCode = "200", description = "The page as a picture")
    public RestResponse<byte[]> page(
            @PathParam("id") UUID id, @Parameter(description = "From 1") @PathParam("page") int page) {
        return RestResponse.ResponseBuilder.ok(pages.page(id, page, current.actor()))
                .header("Cache-Control", "private, max-age=86400")
                .build();
    }

    @POST
    @Path("/edits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mend",
            summary = "Make one step of mending",
            description =
                    "`op` names the step: settle, flip, break, reword, split, merge, shape, move, remove, insert, summarise, place-mark, "
                            + "move-mark, tie-mark, remove-mark, recommend, unrecommend, tabulate, reflow, dissolve, head-cells, describe. "
                            + "One person at a time has a draft in hand (409 with `held`).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "merge",
                                            value =
                                                    "{\"op\": \"merge\", \"piece\": 12, \"into\": 11, \"space\": true}")))
    @APIResponse(responseCode = "200", description = "What it changed")
    public RestResponse<MendedView> mend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull Edit edit) {
        return tagged(mending.mend(id, ifMatch, edit, current.actor()));
    }

    @POST
    @Path("/undo")
    @Operation(operationId = "undo", summary = "Take the last step back")
    @APIResponse(responseCode = "200", description = "What it changed")
    public RestResponse<MendedView> undo(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(mending.undo(id, ifMatch, current.actor()));
    }

    @POST
    @Path("/redo")
    @Operation(operationId = "redo", summary = "Make the step again that was taken back last")
    @APIResponse(responseCode = "200", description = "What it changed")
    public RestResponse<MendedView> redo(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(mending.redo(id, ifMatch, current.actor()));
    }

    @PUT
    @Path("/hold")
    @Operation(
            operationId = "holdDraft",
            summary = "Take a draft in hand, or keep it there",
            description = "For two minutes; every step of mending does the same.")
    @APIResponse(responseCode = "200", description = "Until when it is held")
    public HoldView hold(@PathParam("id") UUID id) {
        return mending.hold(id, current.actor());
    }

    @DELETE
    @Path("/hold")
    @Operation(operationId = "releaseDraft", summary = "Let go of a draft")
    @APIResponse(responseCode = "204", description = "Others may take it")
    public void release(@PathParam("id") UUID id) {
        mending.release(id, current.actor());
    }

    @POST
    @Path("/publication")
    @Operation(
            operationId = "publishDraft",
            summary = "Publish a draft as a brief, or as the next revision of one",
            description = "Repeating it publishes once.")
    @APIResponse(responseCode = "200", description = "What it became")
    public PublishedView publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return publishing.publish(id, ifMatch, current.actor());
    }

    @DELETE
    @Operation(
            operationId = "discardDraft",
            summary = "Throw a draft away, with its file",
            description = "Cancels the reading if it is not done yet.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(@PathParam("id") UUID id) {
        publishing.discard(id, current.actor());
    }

    private static RestResponse<MendedView> tagged(MendedView mended) {
        return Tagged.ok(mended, mended.version());
    }
}
