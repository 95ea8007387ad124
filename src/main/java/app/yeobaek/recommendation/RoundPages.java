package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.recommendation.report.HtmlReport;
import app.yeobaek.recommendation.report.ReportDocument;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EmbeddedJson;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/rounds")
@Produces("text/html;charset=UTF-8")
class RoundPages {
    private final Rounds rounds;
    private final Boards boards;
    private final Reviewing reviewing;
    private final Joining joining;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    RoundPages(
            Rounds rounds,
            Boards boards,
            Reviewing reviewing,
            Joining joining,
            CurrentPerson current,
            Layouts layouts) {
        this.rounds = rounds;
        this.boards = boards;
        this.reviewing = reviewing;
        this.joining = joining;
        this.current = current;
        this.layouts = layouts;
    }

    /** What the scripts of a round's pages must know. */
    record Data(UUID round, UUID brief, UUID team, UUID me) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance mine() {
        Actor actor = current.actor();
        var rows = rounds.asking(actor.id()).stream()
                .map(it -> RoundRow.of(boards.view(rounds.seenBy(actor, it.id(), layouts.language()), actor)))
                .toList();
        return new MyRoundsPage(layouts.saying("review_mine", actor, "rounds", "review"), rows)
                .setLocale(layouts.language().locale());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance board(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Sight sight = rounds.seenBy(actor, id, layouts.language());
        return new RoundPage(
                        layouts.titled(sight.round().title(), actor, "rounds", "review", "report"),
                        boards.view(sight, actor),
                        data(sight, actor))
                .setLocale(layouts.language().locale());
    }

    @GET
    @Path("/{id}/review")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance desk(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        reviewing.asked(id, actor, LockModeType.NONE);
        Sight sight = rounds.seenBy(actor, id, layouts.language());
        return new DeskPage(
                        layouts.titled(sight.round().title(), actor, "rounds", "review", "report"),
                        boards.view(sight, actor),
                        data(sight, actor))
                .setLocale(layouts.language().locale());
    }

    @GET
    @Path("/{id}/report")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance report(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("matrix") String kind,
            @QueryParam("by") @DefaultValue("recommendation") String by) {
        Actor actor = current.actor();
        Board board = boards.of(id, actor, layouts.language());
        rounds.noted(id, actor.id(), "report", null, null, kind + " page");
        Reporting reporting = new Reporting(board, layouts.language());
        boolean minutes = kind.equals("minutes");
        ReportDocument report = minutes ? reporting.minutes() : reporting.matrix(by.equals("reviewer"));
        return new ReportPage(
                        layouts.titled(report.title(), actor, "rounds"),
                        board.round(),
                        report.title(),
                        HtmlReport.body(report),
                        minutes ? "minutes" : "matrix",
                        by.equals("reviewer") ? "reviewer" : "recommendation")
                .setLocale(layouts.language().locale());
    }

    @GET
    @Path("/join/{secret}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance invitation(@PathParam("secret") String secret) {
        Actor actor = current.actor();
        return new JoinPage(
                        layouts.saying("review_join_title", actor, "rounds"),
                        joining.shown(secret).title())
                .setLocale(layouts.language().locale());
    }

    @POST
    @Path("/join/{secret}")
    @Transactional
    @Operation(hidden = true)
    public Response join(@PathParam("secret") String secret) {
        Round round = joining.join(secret, current.actor());
        return Response.seeOther(URI.create("/rounds/" + round.id() + "/review"))
                .build();
    }

    private static String data(Sight sight, Actor actor) {
        return EmbeddedJson.of(new Data(
                sight.round().id(),
                sight.round().brief(),
                sight.access().brief().team(),
                actor.id()));
    }
}
