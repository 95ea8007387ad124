package app.yeobaek.drafting;

import app.yeobaek.annotation.Annotations;
import app.yeobaek.annotation.Annotations.Suggested;
import app.yeobaek.annotation.Deciding;
import app.yeobaek.annotation.Decision;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

@Path("/briefs/{id}/suggestions")
@Produces("text/html;charset=UTF-8")
class SuggestionPages {
    private final Briefs briefs;
    private final Annotations annotations;
    private final Deciding deciding;
    private final SuggestedWording wording;
    private final People people;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    SuggestionPages(
            Briefs briefs,
            Annotations annotations,
            Deciding deciding,
            SuggestedWording wording,
            People people,
            CurrentPerson current,
            Layouts layouts) {
        this.briefs = briefs;
        this.annotations = annotations;
        this.deciding = deciding;
        this.wording = wording;
        this.people = people;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance list(@PathParam("id") UUID id) {
        return page(id, null);
    }

    private TemplateInstance page(UUID id, SuggestedWording.@Nullable Carried carried) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        List<UUID> left = carried == null ? List.of() : carried.left();
        List<Suggested> all = annotations.suggested(id, access.brief().revision());
        Set<UUID> ids = new HashSet<>();
        for (Suggested each : all) {
            ids.add(each.author());
            if (each.decidedBy() != null) {
                ids.add(each.decidedBy());
            }
        }
        Map<UUID, PersonView> named = people.shown(ids);
        return new SuggestionsPage(
                        layouts.saying("marking_suggestions_title", actor, "library", "marking"),
                        id.toString(),
                        access.brief().title(),
                        access.brief().language(),
                        rows(all, null, named, left),
                        rows(all, Decision.ACCEPTED, named, left),
                        rows(all, Decision.DECLINED, named, left),
                        access.may(Permission.DECIDE_SUGGESTIONS),
                        access.may(Permission.REVISE_BRIEF),
                        carried == null ? null : carried.draft(),
                        carried == null ? 0 : carried.taken(),
                        left.size())
                .setLocale(layouts.language().locale());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") UUID id,
            @RestForm UUID mark,
            @RestForm int version,
            @RestForm @Nullable String decision,
            @RestForm @Nullable String reason) {
        Actor actor = current.actor();
        String tag = "\"" + version + "\"";
        if (decision == null || decision.isEmpty()) {
            deciding.undecide(mark, tag, actor);
        } else {
            deciding.decide(
                    mark, tag, decision.equals("accepted") ? Decision.ACCEPTED : Decision.DECLINED, reason, actor);
        }
        return Response.seeOther(URI.create("/briefs/" + id + "/suggestions#s-" + mark))
                .build();
    }

    @POST
    @Path("/draft")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @Transactional
    public Response draft(@PathParam("id") UUID id) {
        SuggestedWording.Carried carried = wording.carry(id, current.actor());
        if (!carried.left().isEmpty()) {
            // What is missing is said before the way leads on; asking again, as a reload does, changes nothing.
            return Response.ok(page(id, carried)).build();
        }
        return Response.seeOther(URI.create("/drafts/" + carried.draft())).build();
    }

    private static List<SuggestionRow> rows(
            List<Suggested> all, @Nullable Decision decision, Map<UUID, PersonView> people, List<UUID> left) {
        return all.stream()
                .filter(it -> it.decision() == decision)
                .map(it -> SuggestionRow.of(it, people, left))
                .toList();
    }
}
