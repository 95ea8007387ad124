package app.yeobaek.reading;

import app.yeobaek.annotation.Colour;
import app.yeobaek.brief.ColourMeanings;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Catalogue;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/teams/{team}/colours")
@Produces("text/html;charset=UTF-8")
class ColourPages {
    private final ColourMeanings meanings;
    private final Teams teams;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    ColourPages(ColourMeanings meanings, Teams teams, CurrentPerson current, Layouts layouts) {
        this.meanings = meanings;
        this.teams = teams;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("team") UUID team, @QueryParam("saved") @Nullable String saved) {
        Actor actor = current.actor();
        teams.require(Permission.NAME_COLOURS, team, actor);
        Map<String, String> given = meanings.of(team);
        List<ColoursPage.ColourRow> rows =
                Arrays.stream(Colour.values()).map(it -> row(it, given)).toList();
        return new ColoursPage(
                        layouts.saying("marking_colours_title", actor, "library", "marking"),
                        team.toString(),
                        saved != null,
                        rows)
                .setLocale(layouts.language().locale());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@PathParam("team") UUID team, MultivaluedMap<String, String> form) {
        teams.require(Permission.NAME_COLOURS, team, current.actor());
        Map<String, String> wanted = new HashMap<>();
        for (Colour colour : Colour.values()) {
            wanted.put(colour.name(), Objects.requireNonNullElse(form.getFirst(key(colour)), ""));
        }
        meanings.name(team, wanted);
        return Response.seeOther(URI.create("/teams/" + team + "/colours?saved=1"))
                .build();
    }

    private ColoursPage.ColourRow row(Colour colour, Map<String, String> given) {
        String usual = Catalogue.say(layouts.language(), "annotation_colour_" + key(colour));
        return new ColoursPage.ColourRow(
                key(colour),
                given.getOrDefault(colour.name(), ""),
                usual,
                Catalogue.say(layouts.language(), "marking_colours_usual", usual));
    }

    private static String key(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
