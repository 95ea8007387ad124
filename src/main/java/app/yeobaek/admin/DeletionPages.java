package app.yeobaek.admin;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.mail.Letter;
import app.yeobaek.mail.Post;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.DeletionRequests;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Requests to be deleted that are not followed; those that are followed end with the departure. */
@Path("/admin/deletion-requests")
@RolesAllowed(SiteRole.ADMIN)
class DeletionPages {
    private static final int REASON = 1_000;

    private final DeletionRequests requests;
    private final People people;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final Post post;

    @Inject
    DeletionPages(DeletionRequests requests, People people, CurrentPerson current, AuditLog audit, Post post) {
        this.requests = requests;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.post = post;
    }

    @POST
    @Path("/{id}/refusal")
    @Transactional
    @Operation(hidden = true)
    public Response decline(@PathParam("id") String subject, @FormParam("reason") @DefaultValue("") String reason) {
        if (reason.isBlank() || reason.strip().length() > REASON) {
            throw Problem.of(400, "invalid");
        }
        Person person = people.withSubject(subject).orElseThrow(Problem::notFound);
        if (!requests.end(person.id())) {
            throw Problem.notFound();
        }
        audit.record(new Act(
                "deletion.declined",
                current.actor().id(),
                null,
                null,
                "account:" + subject,
                Map.of(),
                Map.of("reason", reason.strip())));
        if (Letter.isAddress(person.email())) {
            Object unused = post.send(letter(person, reason.strip()));
        }
        return Response.seeOther(URI.create("/admin?done=declined")).build();
    }

    private Letter letter(Person person, String reason) {
        Language in =
                Optional.ofNullable(person.language()).flatMap(Language::ofTag).orElse(Language.KO);
        return Letter.of(
                String.valueOf(person.email()),
                in,
                Catalogue.say(in, "admin_declined_subject"),
                List.of(Catalogue.say(in, "admin_declined_words"), reason),
                new Letter.Action(Catalogue.say(in, "admin_declined_action"), post.addressOf("/me")),
                Catalogue.say(in, "admin_declined_reason"));
    }
}
