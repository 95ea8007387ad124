package app.yeobaek.reading;

import app.yeobaek.annotation.Marking;
import app.yeobaek.annotation.Trash;
import app.yeobaek.annotation.TrashView;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

@Path("/briefs/{id}/trash")
@Produces("text/html;charset=UTF-8")
class TrashPages {
    /** Where most readers are; the page's script knows better. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final Briefs briefs;
    private final Trash trash;
    private final Marking marking;
    private final Discussions discussions;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    TrashPages(
            Briefs briefs,
            Trash trash,
            Marking marking,
            Discussions discussions,
            CurrentPerson current,
            Layouts layouts) {
        this.briefs = briefs;
        this.trash = trash;
        this.marking = marking;
        this.discussions = discussions;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance trash(@PathParam("id") UUID id, @QueryParam("restored") @Nullable String restored) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        TrashView view = trash.in(id, actor);
        List<TrashPage.Thrown> marks = view.marks().stream()
                .map(it -> thrown(
                        it.id(),
                        it.author(),
                        it.words() == null ? Catalogue.say(layouts.language(), "marking_whole_brief") : it.words(),
                        it.said(),
                        it.deletedAt(),
                        view))
                .toList();
        List<TrashPage.Thrown> comments = view.comments().stream()
                .map(it -> thrown(it.id(), it.author(), it.body(), null, it.deletedAt(), view))
                .toList();
        return new TrashPage(
                        layouts.saying("marking_trash_title", actor, "library", "marking"),
                        id.toString(),
                        access.brief().title(),
                        access.may(Permission.RESTORE_ANY),
                        restored != null,
                        marks,
                        comments)
                .setLocale(layouts.language().locale());
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response restore(@PathParam("id") UUID id, @RestForm @Nullable UUID mark, @RestForm @Nullable UUID comment) {
        Actor actor = current.actor();
        briefs.readableBy(actor, id);
        if (mark != null) {
            marking.restore(mark, actor);
        } else if (comment != null) {
            discussions.restore(comment, actor);
        } else {
            throw Problem.of(400, "malformed");
        }
        return Response.seeOther(URI.create("/briefs/" + id + "/trash?restored=1"))
                .build();
    }

    private TrashPage.Thrown thrown(
            UUID id, UUID author, String words, @Nullable String said, Instant at, TrashView view) {
        @Nullable PersonView by = view.people().get(author);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(layouts.language().locale())
                .withZone(ZONE)
                .format(at);
        return new TrashPage.Thrown(id.toString(), by == null ? "–" : by.name(), words, said, at, day);
    }
}
