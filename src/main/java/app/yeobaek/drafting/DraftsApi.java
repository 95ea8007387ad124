package app.yeobaek.drafting;

import app.yeobaek.drafting.DraftView.ProgressView;
import app.yeobaek.importing.Claim;
import app.yeobaek.importing.ImportDesk;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import app.yeobaek.web.RequestLanguage;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/drafts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Files on their way to becoming briefs, and texts being edited")
class DraftsApi {
    private static final int MOST_LISTED = 500;

    private final Drafts drafts;
    private final Intake intake;
    private final ReadingProgress progress;
    private final Teams teams;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    DraftsApi(
            Drafts drafts,
            Intake intake,
            ReadingProgress progress,
            Teams teams,
            CurrentPerson current,
            RequestLanguage language) {
        this.drafts = drafts;
        this.intake = intake;
        this.progress = progress;
        this.teams = teams;
        this.current = current;
        this.language = language;
    }

    /** Drafts that want something done. */
    @Schema(name = "DraftList")
    public record DraftList(@Schema(description = "Newest first, at most 500") List<DraftView> drafts) {}

    @GET
    @Transactional
    @Operation(
            operationId = "drafts",
            summary = "List the drafts that are neither published nor discarded",
            description = "Those of the teams that one may bring in briefs for; for others the list is empty.")
    @APIResponse(responseCode = "200", description = "The drafts, without their text")
    public DraftList list(
            @Parameter(description = "Only the drafts of this team") @QueryParam("team") @Nullable UUID team) {
        Actor actor = current.actor();
        if (team != null) {
            teams.require(Permission.IMPORT_BRIEF, team, actor);
        }
        return new DraftList(views(drafts.openFor(actor, team, MOST_LISTED)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "upload",
            summary = "Bring in a file to be mended before it is published",
            description =
                    "It is read in the background; ask for the draft until its state is `ready` or `refused`. One file per request. The "
                            + "file that a team already has is refused (409 with `draft` or `brief`), unless `anyway` is true.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The draft, waiting to be read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> upload(
            @RestForm @Nullable UUID team,
            @RestForm @Nullable UUID id,
            @RestForm @Nullable Boolean anyway,
            @RestForm @Nullable FileUpload file) {
        if (team == null || file == null) {
            throw Problem.of(400, "malformed");
        }
        return answer(intake.take(team, arrival(id, anyway, file), current.actor()));
    }

    /** The parts of an upload, for the description of the API. */
    @Schema(name = "DraftUpload")
    record UploadForm(
            @Schema(examples = "0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b", required = true) UUID team,
            @Schema(description = "A UUIDv7 chosen by the client: repeating the request with it takes the file once")
                    UUID id,
            @Schema(description = "Take the file even if the team has it already") boolean anyway,
            @Schema(format = "binary", required = true) String file) {}

    static Intake.Arrival arrival(@Nullable UUID id, @Nullable Boolean anyway, FileUpload file) {
        byte[] content = bytes(file);
        Claim.check(file.fileName(), content);
        return new Intake.Arrival(id, ImportDesk.plain(file.fileName()), content, Boolean.TRUE.equals(anyway));
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }

    private RestResponse<DraftView> answer(Intake.Taken taken) {
        DraftView view = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> DraftView.of(drafts.row(taken.draft()), null, language.get()));
        return Tagged.made(taken.isNew(), "/api/drafts/" + view.id(), view, view.version());
    }

    private List<DraftView> views(List<DraftRow> rows) {
        List<UUID> read = rows.stream()
                .filter(it -> it.state() == DraftState.READING)
                .map(DraftRow::id)
                .toList();
        Map<UUID, ProgressView> far = read.isEmpty() ? Map.of() : progress.of(read);
        return rows.stream()
                .map(it -> DraftView.of(it, far.get(it.id()), language.get()))
                .toList();
    }
}
