package app.yeobaek.drafting;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Problem;
import app.yeobaek.web.RequestLanguage;
import app.yeobaek.web.Tagged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs/{brief}/drafts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
class BriefDraftsApi {
    private final Drafts drafts;
    private final Intake intake;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    BriefDraftsApi(Drafts drafts, Intake intake, CurrentPerson current, RequestLanguage language) {
        this.drafts = drafts;
        this.intake = intake;
        this.current = current;
        this.language = language;
    }

    /** How to begin a revision. */
    @Schema(name = "NewRevisionDraft")
    public record NewRevisionDraft(
            @Schema(
                            examples = "0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b",
                            description = "A UUIDv7 chosen by the client: repeating the request with it begins once")
                    @Nullable
                    UUID id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseBrief",
            summary = "Begin the next revision of a brief",
            description =
                    "As JSON from its current text (if somebody already began to edit it, that draft), or as multipart/form-data with the "
                            + "part `file` from a new file.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> edit(@PathParam("brief") UUID brief, @Nullable NewRevisionDraft wanted) {
        return answer(intake.edit(brief, wanted == null ? null : wanted.id(), current.actor()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<DraftView> takeFile(
            @PathParam("brief") UUID brief,
            @RestForm @Nullable UUID id,
            @RestForm @Nullable Boolean anyway,
            @RestForm @Nullable FileUpload file) {
        if (file == null) {
            throw Problem.of(400, "malformed");
        }
        return answer(intake.takeFor(brief, DraftsApi.arrival(id, anyway, file), current.actor()));
    }

    private RestResponse<DraftView> answer(Intake.Taken taken) {
        DraftView view = QuarkusTransaction.requiringNew()
                .call(() -> DraftView.of(drafts.row(taken.draft()), null, language.get()));
        return Tagged.made(taken.isNew(), "/api/drafts/" + view.id(), view, view.version());
    }
}
