package app.yeobaek.interchange;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Attachment;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs/{brief}/downloads")
@Authenticated
@Tag(name = "Briefs")
class DownloadsApi {
    private static final int LONGEST_NAME = 120;

    private final Briefs briefs;
    private final Revisions revisions;
    private final CurrentPerson current;

    @Inject
    DownloadsApi(Briefs briefs, Revisions revisions, CurrentPerson current) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.current = current;
    }

    @GET
    @Path("/{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "download",
            summary = "Download the text of a brief as a file",
            description = "`txt`: clean text; `html`: a page that stands alone; `docx`: a Word document.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @PathParam("brief") UUID brief,
            @Parameter(schema = @Schema(enumeration = {"txt", "html", "docx"})) @PathParam("format") String format,
            @Parameter(description = "The number of the revision; the current one if absent")
                    @QueryParam("revision")
                    @Nullable
                    Integer revision) {
        DownloadFormat wanted = DownloadFormat.called(format).orElseThrow(Problem::notFound);
        Manuscript manuscript = QuarkusTransaction.requiringNew().call(() -> {
            Access access = briefs.readableBy(current.actor(), brief);
            return (revision == null
                            ? revisions.published(access.brief().revision())
                            : revisions.numbered(brief, revision))
                    .manuscript();
        });
        return Response.ok((StreamingOutput) out -> wanted.write(manuscript, out))
                .type(wanted.mediaType())
                .header("Content-Disposition", Attachment.named(name(manuscript) + "." + wanted.extension()))
                .build();
    }

    /** The title as a file's name: without what file systems give a meaning to. */
    private static String name(Manuscript manuscript) {
        String plain = manuscript
                .metadata()
                .title()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String kept = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
        return kept.isEmpty() ? "brief" : kept.replaceAll("^\\.+|[. ]+$", "_");
    }
}
