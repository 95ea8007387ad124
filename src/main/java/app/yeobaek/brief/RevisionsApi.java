package app.yeobaek.brief;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/briefs/{brief}/revisions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefs")
class RevisionsApi {
    private final Briefs briefs;
    private final Revisions revisions;
    private final People people;
    private final CurrentPerson current;

    @Inject
    RevisionsApi(Briefs briefs, Revisions revisions, People people, CurrentPerson current) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.people = people;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "revisions", summary = "List the revisions of a brief")
    @APIResponse(responseCode = "200", description = "Newest first, without their texts")
    public RevisionList list(@PathParam("brief") UUID brief) {
        Brief found = briefs.readableBy(current.actor(), brief).brief();
        List<Revisions.Listed> listed = revisions.listed(brief);
        return new RevisionList(
                listed.stream().map(it -> ListedView.of(it, found)).toList(),
                people.shown(listed.stream().map(Revisions.Listed::createdBy).collect(Collectors.toSet())));
    }

    @GET
    @Path("/{number}")
    @Transactional
    @Operation(
            operationId = "numberedRevision",
            summary = "Read the text of one revision",
            description = "Revisions never change; old ones stay readable.")
    @APIResponse(responseCode = "200", description = "The text with its blocks")
    public RevisionView read(@PathParam("brief") UUID brief, @PathParam("number") int number) {
        briefs.readableBy(current.actor(), brief);
        return RevisionView.of(revisions.numbered(brief, number));
    }

    @Schema(name = "RevisionList", description = "All revisions of a brief")
    record RevisionList(
            @Schema(description = "Newest first") List<ListedView> revisions,
            @Schema(description = "Those who published them, by id") Map<UUID, PersonView> people) {}

    @Schema(name = "ListedRevision", description = "A revision, without its text")
    record ListedView(
            UUID id,
            @Schema(examples = "2", description = "Counts from 1") int number,
            @Schema(description = "Whether it is the newest") boolean current,
            @Schema(description = "When it was published") Instant createdAt,
            @Schema(description = "Id of the person who published it") UUID createdBy) {
        static ListedView of(Revisions.Listed it, Brief brief) {
            return new ListedView(
                    it.id(), it.number(), it.id().equals(brief.revision()), it.createdAt(), it.createdBy());
        }
    }
}
