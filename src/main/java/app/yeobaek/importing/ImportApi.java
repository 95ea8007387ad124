package app.yeobaek.importing;

import app.yeobaek.brief.Brief;
import app.yeobaek.brief.BriefView;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Problem;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

@Path("/api/briefs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs")
class ImportApi {
    private final ImportDesk desk;
    private final CurrentPerson current;

    @Inject
    ImportApi(ImportDesk desk, CurrentPerson current) {
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importBrief",
            summary = "Bring in a brief",
            description =
                    "As JSON with its text, or as multipart/form-data with the parts `team` and `file`. From role editor on.")
    @APIResponse(
            responseCode = "201",
            description = "The new brief",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BriefView.class)))
    public RestResponse<BriefView> takeText(@Valid @NotNull NewBrief wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        return created(desk.take(wanted.team(), wanted.text().getBytes(StandardCharsets.UTF_8), name, current.actor()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<BriefView> takeFile(@RestForm @Nullable UUID team, @RestForm @Nullable FileUpload file) {
        if (team == null || file == null) {
            throw Problem.of(400, "malformed");
        }
        byte[] content = bytes(file);
        Claim.check(file.fileName(), content);
        return created(desk.take(team, content, file.fileName(), current.actor()));
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }

    private static RestResponse<BriefView> created(Brief brief) {
        return RestResponse.ResponseBuilder.<BriefView>created(URI.create("/api/briefs/" + brief.id()))
                .entity(BriefView.of(brief))
                .build();
    }
}
