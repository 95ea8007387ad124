package app.yeobaek.moderation;

import app.yeobaek.moderation.Matters.Sort;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/moderation/{team}")
@Produces("text/html;charset=UTF-8")
class ModerationPages {
    private static final int REASON_LIMIT = 1_000;

    private final Moderation moderation;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    ModerationPages(Moderation moderation, CurrentPerson current, Layouts layouts) {
        this.moderation = moderation;
        this.current = current;
        this.layouts = layouts;
    }

    /** What a lead is asked to look at, and what is hidden. */
    @CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ModerationPage(Layout page, UUID team, List<FlagView> flags, List<FlagView> hidden)
            implements TemplateInstance {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("team") UUID team) {
        Actor actor = current.actor();
        return new ModerationPage(
                        layouts.saying("moderation_title", actor, "moderation", "moderation"),
                        team,
                        moderation.open(team, actor),
                        moderation.hiddenIn(team, actor))
                .setLocale(layouts.language().locale());
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public RestResponse<Void> act(
            @PathParam("team") UUID team,
            @FormParam("act") @Nullable String act,
            @FormParam("subject") @Nullable UUID subject,
            @FormParam("reason") @Nullable String reason) {
        if (subject == null || act == null) {
            throw Problem.of(400, "invalid");
        }
        Actor actor = current.actor();
        switch (act) {
            case "settle" -> moderation.settle(subject, actor);
            case "show" -> moderation.show(Sort.COMMENT, subject, actor);
            case "show-mark" -> moderation.show(Sort.MARK, subject, actor);
            case "hide", "hide-mark" -> {
                if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
                    throw Problem.of(400, "reason-wanted");
                }
                moderation.hide(act.equals("hide") ? Sort.COMMENT : Sort.MARK, subject, reason.strip(), actor);
            }
            default -> throw Problem.of(400, "invalid");
        }
        return RestResponse.seeOther(URI.create("/moderation/" + team));
    }
}
