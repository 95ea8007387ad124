package app.yeobaek.revising;

import app.yeobaek.annotation.Forecast;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Revisions;
import app.yeobaek.brief.difference.Difference;
import app.yeobaek.drafting.Draft;
import app.yeobaek.drafting.DraftState;
import app.yeobaek.drafting.Drafts;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.recommendation.Outlook;
import app.yeobaek.security.Actor;
import app.yeobaek.text.Certainty;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Between the editor and publishing: what a draft changes, and what that will do to what hangs on the text. */
@Path("/drafts/{id}/difference")
@Produces("text/html;charset=UTF-8")
class DraftDifferencePages {
    private final Drafts drafts;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Forecast forecast;
    private final Outlook outlook;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    DraftDifferencePages(
            Drafts drafts,
            Briefs briefs,
            Revisions revisions,
            Forecast forecast,
            Outlook outlook,
            CurrentPerson current,
            Layouts layouts) {
        this.drafts = drafts;
        this.briefs = briefs;
        this.revisions = revisions;
        this.forecast = forecast;
        this.outlook = outlook;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response difference(@PathParam("id") UUID id, @QueryParam("view") @Nullable String view) {
        Actor actor = current.actor();
        Draft draft = drafts.workedOnBy(actor, id);
        if (draft.brief() == null || draft.base() == null) {
            throw Problem.notFound();
        }
        if (draft.state() != DraftState.READY) {
            return Response.seeOther(URI.create("/drafts/" + id)).build();
        }
        Brief brief = briefs.readableBy(actor, draft.brief()).brief();
        Revisions.Published base = revisions.published(draft.base());
        Manuscript fresh = draft.galley().manuscript();
        boolean outdated = !brief.revision().equals(base.id());
        boolean sideBySide = "side".equals(view);
        Reanchoring reanchoring = Reanchoring.between(base.manuscript().text(), fresh.text());
        return Response.ok(new DraftDifferencePage(
                                layouts.titled(brief.title(), actor, "library", "revising"),
                                of(draft, brief, base, sideBySide, outdated),
                                carried(
                                        forecast.of(brief.id(), base.id(), reanchoring, actor),
                                        outlook.of(brief.id(), base.id(), reanchoring)),
                                ShownDifference.of(
                                        Difference.between(base.manuscript(), fresh),
                                        base.manuscript(),
                                        fresh,
                                        layouts.language()))
                        .setLocale(layouts.language().locale()))
                .build();
    }

    private DraftDifferencePage.Of of(
            Draft draft, Brief brief, Revisions.Published base, boolean sideBySide, boolean outdated) {
        return new DraftDifferencePage.Of(
                draft.id().toString(),
                draft.version(),
                brief.id().toString(),
                brief.title(),
                base.number(),
                Catalogue.say(layouts.language(), "revising_number", base.number()),
                Catalogue.say(layouts.language(), "revising_draft"),
                sideBySide,
                outdated);
    }

    private static DraftDifferencePage.Carried carried(Forecast.Expected marks, Map<Certainty, Long> recommendations) {
        Map<Certainty, Long> counts = marks.marks();
        return new DraftDifferencePage.Carried(
                counts.getOrDefault(Certainty.EXACT, 0L),
                counts.getOrDefault(Certainty.MOVED, 0L),
                counts.getOrDefault(Certainty.UNCERTAIN, 0L),
                counts.getOrDefault(Certainty.DETACHED, 0L),
                marks.threads(),
                recommendations.values().stream().mapToLong(it -> it).sum(),
                recommendations.getOrDefault(Certainty.UNCERTAIN, 0L)
                        + recommendations.getOrDefault(Certainty.DETACHED, 0L));
    }
}
