package app.yeobaek.notification;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notification-choices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
class ChoicesApi {
    private final Choices choices;
    private final CurrentPerson current;

    @Inject
    ChoicesApi(Choices choices, CurrentPerson current) {
        this.choices = choices;
        this.current = current;
    }

    @GET
    @Transactional
    @Operation(operationId = "notificationChoices", summary = "How do I want to be told?")
    public ChoicesView read() {
        return choices.of(current.actor().id());
    }

    @PUT
    @Transactional
    @Operation(operationId = "chooseNotifications", summary = "Say how I want to be told")
    @APIResponse(responseCode = "200", description = "How it is from now on")
    public ChoicesView choose(@Valid @NotNull ChoicesView wanted) {
        choices.choose(current.actor().id(), wanted);
        return choices.of(current.actor().id());
    }
}
