package app.yeobaek.notification;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/inbox")
@Produces("text/html;charset=UTF-8")
class InboxPages {
    private static final int PAGE = 60;

    private final Inbox inbox;
    private final Choices choices;
    private final CurrentPerson current;
    private final Layouts layouts;
    private final Clock clock;

    @Inject
    InboxPages(Inbox inbox, Choices choices, CurrentPerson current, Layouts layouts, Clock clock) {
        this.inbox = inbox;
        this.choices = choices;
        this.current = current;
        this.layouts = layouts;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance inbox(
            @QueryParam("all") @Nullable String all, @QueryParam("after") @Nullable String after) {
        Actor actor = current.actor();
        List<Entry> found = inbox.of(
                actor.id(),
                all == null,
                null,
                after == null ? null : Cursor.decode(after),
                PAGE + 1,
                layouts.language());
        List<Entry> shown = found.stream().limit(PAGE).toList();
        ZoneId zone = ZoneId.of(choices.of(actor.id()).timeZone());
        return new InboxPage(
                        layouts.saying("notification_inbox", actor, "inbox", "notification"),
                        InboxPage.groups(shown, zone, layouts.language()),
                        all != null,
                        inbox.unread(actor.id()),
                        shown.isEmpty() ? null : shown.get(0).createdAt(),
                        found.size() > PAGE
                                ? "/inbox?after=" + InboxApi.next(shown.get(PAGE - 1)) + (all == null ? "" : "&all=1")
                                : null)
                .setLocale(layouts.language().locale());
    }

    /** Without script: one entry, a brief's, or all that one could see. */
    @POST
    @Path("/readings")
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Void> read(
            @FormParam("entry") @Nullable UUID entry,
            @FormParam("brief") @Nullable UUID brief,
            @FormParam("until") @Nullable String until) {
        UUID me = current.actor().id();
        if (entry != null) {
            inbox.read(me, List.of(entry));
        } else {
            inbox.readAll(me, brief, moment(until));
        }
        return RestResponse.seeOther(URI.create("/inbox"));
    }

    @GET
    @Path("/settings")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance settings(@QueryParam("saved") @Nullable String saved) {
        Actor actor = current.actor();
        return SettingsPage.of(
                        layouts.saying("notification_settings", actor, "inbox", "notification"),
                        choices.of(actor.id()),
                        saved != null,
                        layouts.language())
                .setLocale(layouts.language().locale());
    }

    @POST
    @Path("/settings")
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<Void> choose(MultivaluedMap<String, String> form) {
        choices.choose(current.actor().id(), SettingsPage.read(form));
        return RestResponse.seeOther(URI.create("/inbox/settings?saved=1"));
    }

    private Instant moment(@Nullable String until) {
        Instant now = clock.instant();
        try {
            Instant asked = until == null ? now : Instant.parse(until);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeException e) {
            throw Problem.of(400, "invalid");
        }
    }
}
