package app.yeobaek.tag;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/briefs/{brief}/tags")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class BriefTagsApi {
    private final Tagging tagging;
    private final Codebook codebook;
    private final Briefs briefs;
    private final CurrentPerson current;

    @Inject
    BriefTagsApi(Tagging tagging, Codebook codebook, Briefs briefs, CurrentPerson current) {
        this.tagging = tagging;
        this.codebook = codebook;
        this.briefs = briefs;
        this.current = current;
    }

    /** The tags on a brief. */
    @Schema(name = "BriefTags", description = "The codebook of a brief's team, and the tags of its marks")
    record View(
            UUID team,
            @Schema(description = "Whether the one who asks may tag the team's marks") boolean mayTag,
            @Schema(description = "Whether they may make new tags while tagging") boolean mayMake,
            @Schema(description = "Whether they may keep the codebook") boolean mayKeep,
            List<TagView> tags,
            List<Tagging.View> taggings) {}

    @GET
    @Transactional
    @Operation(
            operationId = "briefTags",
            summary = "List the tags of a brief's marks",
            description = "Marks without tags are left out. The live event `tagging` carries what changes.")
    public View read(@PathParam("brief") UUID brief) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, brief);
        UUID team = access.brief().team();
        return new View(
                team,
                access.may(Permission.TAG),
                access.may(Permission.TAG) && codebook.allowsFreeTags(team),
                access.may(Permission.MANAGE_CODEBOOK),
                codebook.of(team),
                List.copyOf(tagging.on(brief, actor).values()));
    }
}
