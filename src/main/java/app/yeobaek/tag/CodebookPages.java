package app.yeobaek.tag;

import app.yeobaek.annotation.Colour;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.CheckedTemplate;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The codebook as a page: everyone of the team reads it, editors keep it. Every act works without script. */
@Path("/codebook/{team}")
@Produces("text/html;charset=UTF-8")
class CodebookPages {
    private static final int SYNONYMS = 30;

    private final Codebook codebook;
    private final Teams teams;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    CodebookPages(Codebook codebook, Teams teams, CurrentPerson current, Layouts layouts) {
        this.codebook = codebook;
        this.teams = teams;
        this.current = current;
        this.layouts = layouts;
    }

    /** The codebook of a team. */
    @CheckedTemplate(basePath = "tag", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CodebookPage(
            Layout page,
            String team,
            String teamName,
            boolean mayKeep,
            boolean freeTags,
            List<Line> tags,
            List<Line> retired,
            List<String> colours,
            @Nullable String done)
            implements TemplateInstance {}

    /**
     * A tag in the list, its narrower ones right below it.
     *
     * @param depth how many broader tags stand above it, at most three are shown as depth
     */
    record Line(TagView tag, String name, int depth, String synonyms, @Nullable String mergedInto) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("team") UUID team, @QueryParam("done") @Nullable String done) {
        Actor actor = current.actor();
        teams.require(Permission.READ, team, actor);
        List<TagView> all = codebook.of(team);
        String language = layouts.language().tag();
        return new CodebookPage(
                        layouts.saying("tag_codebook", actor, "codebook", "tag"),
                        team.toString(),
                        teams.of(actor).stream()
                                .filter(it -> it.id().equals(team))
                                .findFirst()
                                .orElseThrow()
                                .name(),
                        teams.of(actor).stream()
                                .anyMatch(it -> it.id().equals(team) && it.may(Permission.MANAGE_CODEBOOK)),
                        codebook.allowsFreeTags(team),
                        tree(all, null, 0, language),
                        all.stream()
                                .filter(TagView::retired)
                                .map(it -> line(it, 0, all, language))
                                .toList(),
                        Arrays.stream(Colour.values())
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        done)
                .setLocale(layouts.language().locale());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Void> act(@PathParam("team") UUID team, MultivaluedMap<String, String> form) {
        Actor actor = current.actor();
        String act = value(form, "act");
        switch (act) {
            case "add" -> codebook.add(team, change(form), actor);
            case "change" ->
                codebook.change(id(form, "tag"), "\"" + value(form, "version") + "\"", change(form), actor);
            case "retire" -> codebook.retire(id(form, "tag"), actor);
            case "bring-back" -> codebook.bringBack(id(form, "tag"), actor);
            case "merge" -> codebook.merge(id(form, "tag"), id(form, "into"), actor);
            case "free" -> codebook.allowFreeTags(team, form.containsKey("allowed"), actor);
            default -> throw Problem.of(400, "invalid");
        }
        return RestResponse.seeOther(URI.create("/codebook/" + team + "?done=1"));
    }

    private static List<Line> tree(List<TagView> all, @Nullable UUID parent, int depth, String language) {
        List<Line> lines = new ArrayList<>();
        all.stream()
                .filter(it -> !it.retired())
                .filter(it -> parent == null ? isTop(it, all) : parent.equals(it.parent()))
                .sorted(Comparator.comparing(it -> it.name(language)))
                .forEach(it -> {
                    lines.add(line(it, Math.min(depth, 3), all, language));
                    lines.addAll(tree(all, it.id(), depth + 1, language));
                });
        return lines;
    }

    /** Under no tag that is in use: what stood under a retired one moves up rather than vanish. */
    private static boolean isTop(TagView tag, List<TagView> all) {
        return all.stream().noneMatch(it -> !it.retired() && it.id().equals(tag.parent()));
    }

    private static Line line(TagView tag, int depth, List<TagView> all, String language) {
        return new Line(
                tag,
                tag.name(language),
                depth,
                String.join(", ", tag.synonyms()),
                all.stream()
                        .filter(it -> it.id().equals(tag.mergedInto()))
                        .map(it -> it.name(language))
                        .findFirst()
                        .orElse(null));
    }

    private static TagChange change(MultivaluedMap<String, String> form) {
        String colour = value(form, "colour");
        return new TagChange(
                short60(value(form, "ko")),
                short60(value(form, "en")),
                limited(value(form, "description"), 1_000),
                Arrays.stream(Colour.values())
                        .filter(it -> it.name().equalsIgnoreCase(colour))
                        .findFirst()
                        .orElse(null),
                value(form, "parent").isEmpty() ? null : id(form, "parent"),
                Arrays.stream(value(form, "synonyms").split("[,，、\\n]", -1))
                        .map(CodebookPages::short60)
                        .filter(it -> !it.isBlank())
                        .limit(SYNONYMS)
                        .toList(),
                false);
    }

    private static String short60(String word) {
        return limited(word.strip(), 60);
    }

    private static String limited(String words, int limit) {
        if (words.length() > limit) {
            throw Problem.of(400, "invalid");
        }
        return words;
    }

    private static UUID id(MultivaluedMap<String, String> form, String name) {
        try {
            return UUID.fromString(value(form, name));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "invalid");
        }
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
