package app.yeobaek.drafting;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Layouts;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

@Path("/drafts/{id}")
@Produces("text/html;charset=UTF-8")
class DraftPages {
    private final Drafts drafts;
    private final Publishing publishing;
    private final Rebase rebase;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    DraftPages(Drafts drafts, Publishing publishing, Rebase rebase, CurrentPerson current, Layouts layouts) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.rebase = rebase;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response mend(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Draft draft = drafts.workedOnBy(actor, id);
        if (draft.state() == DraftState.PUBLISHED) {
            return Response.seeOther(URI.create("/briefs/" + draft.brief())).build();
        }
        DraftView view = DraftView.of(drafts.row(id), null, layouts.language());
        String brief = draft.brief() == null ? null : draft.brief().toString();
        return Response.ok(new DraftPage(
                                layouts.titled(view.title(), actor, "library", "drafting"),
                                id.toString(),
                                view.title(),
                                brief,
                                view.state().code(),
                                view.refusal(),
                                view.version(),
                                draft.original() == null ? null : "/api/drafts/" + id + "/original",
                                brief == null ? null : "/drafts/" + id + "/difference",
                                rebase.isNeeded(draft, actor))
                        .setLocale(layouts.language().locale()))
                .build();
    }

    @POST
    @Path("/rebase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rebase(@PathParam("id") UUID id) {
        rebase.onto(id, "*", current.actor());
        return Response.seeOther(URI.create("/drafts/" + id)).build();
    }

    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@PathParam("id") UUID id, @RestForm int version) {
        PublishedView published = publishing.publish(id, "\"" + version + "\"", current.actor());
        return Response.seeOther(URI.create("/briefs/" + published.brief())).build();
    }
}
