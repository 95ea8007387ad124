package app.yeobaek.reading;

import app.yeobaek.annotation.Annotations;
import app.yeobaek.annotation.Unread;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.TeamRole;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/briefs")
@Produces("text/html;charset=UTF-8")
class LibraryPages {
    private static final int PAGE = 50;

    private final Briefs briefs;
    private final Annotations annotations;
    private final Unread unread;
    private final Teams teams;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    LibraryPages(
            Briefs briefs,
            Annotations annotations,
            Unread unread,
            Teams teams,
            CurrentPerson current,
            Layouts layouts) {
        this.briefs = briefs;
        this.annotations = annotations;
        this.unread = unread;
        this.teams = teams;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance library(
            @QueryParam("team") @Nullable UUID team, @QueryParam("after") @Nullable String after) {
        Actor actor = current.actor();
        List<TeamRole> mine = teams.of(actor);
        if (team != null && mine.stream().noneMatch(it -> it.id().equals(team))) {
            throw Problem.notFound();
        }
        List<Brief> found = briefs.readableBy(actor, team, after == null ? null : Cursor.decode(after), PAGE + 1);
        List<Brief> shown = found.stream().limit(PAGE).toList();
        return new LibraryPage(
                        layouts.saying("library_title", actor, "library", "library"),
                        mine,
                        team == null ? null : team.toString(),
                        rows(shown, mine, actor),
                        mine.stream().anyMatch(it -> it.may(Permission.IMPORT_BRIEF)),
                        found.size() > PAGE ? next(shown.get(PAGE - 1), team) : null)
                .setLocale(layouts.language().locale());
    }

    private List<LibraryRow> rows(List<Brief> shown, List<TeamRole> mine, Actor actor) {
        Map<UUID, String> teamNames = mine.stream().collect(Collectors.toMap(TeamRole::id, TeamRole::name));
        Map<UUID, Annotations.Activity> activity =
                annotations.activity(shown.stream().map(Brief::id).toList(), actor).stream()
                        .collect(Collectors.toMap(Annotations.Activity::brief, Function.identity()));
        Map<UUID, Long> fresh = unread.counts(shown.stream().map(Brief::id).toList(), actor);
        return shown.stream()
                .map(it -> LibraryRow.of(
                        it,
                        teamNames.getOrDefault(it.team(), ""),
                        activity.get(it.id()),
                        fresh.getOrDefault(it.id(), 0L),
                        layouts.language()))
                .toList();
    }

    private static String next(Brief last, @Nullable UUID team) {
        return "/briefs?after=" + new Cursor(last.createdAt(), last.id()).encode()
                + (team == null ? "" : "&team=" + team);
    }
}
