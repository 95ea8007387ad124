package app.yeobaek.annotation;

import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Tagged;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/briefs/{brief}/annotations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class AnnotationsApi {
    private static final int PAGE_LIMIT = 5_000;

    private final Marking marking;
    private final ReadingAnnotations reading;
    private final Briefs briefs;
    private final CurrentPerson current;

    @Inject
    AnnotationsApi(Marking marking, ReadingAnnotations reading, Briefs briefs, CurrentPerson current) {
        this.marking = marking;
        this.reading = reading;
        this.briefs = briefs;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "annotations",
            summary = "List the annotations of a brief",
            description =
                    "What the one who asks may see in a revision: the team's marks and their own private ones. Marks made "
                            + "later are not in it.")
    @APIResponse(responseCode = "200", description = "Oldest first, with threads")
    public AnnotationList list(
            @PathParam("brief") UUID brief,
            @Parameter(description = "The revision to read; the current one if absent")
                    @QueryParam("revision")
                    @Nullable
                    UUID revision,
            @Parameter(description = "Where to go on: `next` of the page before") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "The most annotations to return")
                    @QueryParam("limit")
                    @DefaultValue("500")
                    @Min(1)
                    @Max(PAGE_LIMIT)
                    int limit) {
        Actor actor = current.actor();
        return reading.of(
                () -> briefs.readableBy(actor, brief),
                revision,
                actor,
                after == null ? null : Cursor.decode(after),
                limit);
    }

    @POST
    @Operation(
            operationId = "mark",
            summary = "Mark passages of a brief",
            description = "For the team from role reviewer on; privately from role reader on.")
    @APIResponse(
            responseCode = "201",
            description = "The new annotation",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnnotationView.class)))
    @APIResponse(responseCode = "200", description = "The annotation that an earlier request with this id made")
    public RestResponse<AnnotationView> mark(@PathParam("brief") UUID brief, @Valid @NotNull NewAnnotation wanted) {
        Actor actor = current.actor();
        Marking.Marked marked = Repeats.once(() -> marking.mark(brief, wanted, actor));
        AnnotationView annotation = marked.annotation();
        return Tagged.made(marked.isNew(), "/api/annotations/" + annotation.id(), annotation, annotation.version());
    }
}
