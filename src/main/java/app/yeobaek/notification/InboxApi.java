package app.yeobaek.notification;

import app.yeobaek.live.EventLog;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Cursor;
import app.yeobaek.web.RequestLanguage;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/inbox")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "What the one who asks is told, what they watch, and how they want to be told")
class InboxApi {
    private final Inbox inbox;
    private final EventLog log;
    private final EntityManager database;
    private final CurrentPerson current;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    InboxApi(
            Inbox inbox,
            EventLog log,
            EntityManager database,
            CurrentPerson current,
            RequestLanguage language,
            Clock clock) {
        this.inbox = inbox;
        this.log = log;
        this.database = database;
        this.current = current;
        this.language = language;
        this.clock = clock;
    }

    /** Part of an inbox. */
    @Schema(name = "InboxPage")
    record Entries(
            @Schema(description = "Newest first") List<Entry> entries,
            @Schema(description = "Where the next page begins; null on the last") @Nullable String next) {}

    @GET
    @Transactional
    @Operation(operationId = "inbox", summary = "What am I told?")
    @APIResponse(responseCode = "200", description = "Newest first, as far as the one who asks may still see it")
    public Entries list(
            @Parameter(description = "Leave out what was read") @QueryParam("unread") @DefaultValue("false")
                    boolean unread,
            @Parameter(description = "Only of this brief") @QueryParam("brief") @Nullable UUID brief,
            @Parameter(description = "Where to go on: `next` of the page before") @QueryParam("after") @Nullable
                    String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<Entry> found = inbox.of(
                current.actor().id(),
                unread,
                brief,
                after == null ? null : Cursor.decode(after),
                limit + 1,
                language.get());
        List<Entry> page = found.stream().limit(limit).toList();
        return new Entries(page, found.size() > limit ? next(page.get(limit - 1)) : null);
    }

    /** How much is unread. */
    @Schema(name = "InboxCount")
    record Unread(
            @Schema(description = "How many are not read; 1001 stands for more than a thousand") long unread,
            @Schema(examples = "81234-0", description = "Open /live/people/{me}?after=this to hear of every change")
                    String cursor) {}

    @GET
    @Path("/count")
    @Transactional(Transactional.TxType.NEVER)
    @Operation(operationId = "inboxCount", summary = "How much have I not read?")
    public Unread count() {
        Actor actor = current.actor();
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            String cursor = log.here().encode();
            return new Unread(inbox.unread(actor.id()), cursor);
        });
    }

    /** What was read. */
    @Schema(
            name = "InboxReading",
            examples = "{\"until\": \"2026-03-02T09:00:00Z\"}",
            description = "Entries, or everything up to a moment")
    record Reading(
            @Schema(description = "These entries") @Size(max = 500) @Nullable List<@NotNull UUID> entries,
            @Schema(description = "Everything up to this moment, where no entries are named") @Nullable Instant until,
            @Schema(description = "Of this brief only") @Nullable UUID brief) {}

    @POST
    @Path("/readings")
    @Transactional
    @Operation(
            operationId = "readInbox",
            summary = "Mark entries as read",
            description = "Some, or everything up to a moment (now, if none is named).")
    @APIResponse(responseCode = "204", description = "Done; entries of others are passed over")
    public void read(@Valid @NotNull Reading reading) {
        UUID me = current.actor().id();
        if (reading.entries() != null) {
            inbox.read(me, reading.entries());
        } else {
            Instant now = clock.instant();
            Instant until = reading.until();
            inbox.readAll(me, reading.brief(), until == null || until.isAfter(now) ? now : until);
        }
    }

    @DELETE
    @Path("/{id}/reading")
    @Transactional
    @Operation(operationId = "unreadEntry", summary = "Mark an entry as not read yet")
    @APIResponse(responseCode = "204", description = "Done; an entry of somebody else is passed over")
    public void unread(@PathParam("id") UUID id) {
        inbox.unread(current.actor().id(), id);
    }

    static String next(Entry last) {
        return new Cursor(last.createdAt(), last.id()).encode();
    }
}
