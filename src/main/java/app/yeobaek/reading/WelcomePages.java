package app.yeobaek.reading;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/")
@Produces("text/html;charset=UTF-8")
class WelcomePages {
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    WelcomePages(CurrentPerson current, Layouts layouts) {
        this.current = current;
        this.layouts = layouts;
    }

    /** What somebody sees who is not logged in. */
    @CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WelcomePage(Layout page) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response welcome() {
        if (current.ifKnown().isPresent()) {
            return Response.seeOther(URI.create("/briefs")).build();
        }
        return Response.ok(new WelcomePage(layouts.saying("library_welcome_title", null, ""))
                        .setLocale(layouts.language().locale()))
                .build();
    }
}
