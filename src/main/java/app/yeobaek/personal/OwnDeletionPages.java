package app.yeobaek.personal;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.Words;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/me/deletion")
@Authenticated
class OwnDeletionPages {
    private final CurrentPerson current;
    private final OwnDeletion deletion;

    @Inject
    OwnDeletionPages(CurrentPerson current, OwnDeletion deletion) {
        this.current = current;
        this.deletion = deletion;
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public Response askToBeDeleted(
            @FormParam("words") @DefaultValue("FORMER") String words,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("withdraw") @DefaultValue("") String withdraw) {
        Actor actor = current.actor();
        if (!withdraw.isEmpty()) {
            deletion.withdraw(actor);
            return MePages.to("deletion-withdrawn");
        }
        Words choice = Arrays.stream(Words.values())
                .filter(it -> it.name().equals(words))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "malformed"));
        deletion.ask(actor, choice, note);
        return MePages.to("deletion-asked");
    }
}
