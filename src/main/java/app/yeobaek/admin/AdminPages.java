package app.yeobaek.admin;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/admin")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class AdminPages {
    private static final int PAGE = 50;

    private final Accounts accounts;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    AdminPages(Accounts accounts, CurrentPerson current, Layouts layouts) {
        this.accounts = accounts;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance accounts(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("0") int page) {
        int shown = Math.max(0, Math.min(page, 100_000));
        List<AccountRow> found = accounts.find(words.strip(), shown * PAGE, PAGE + 1);
        return new AccountsPage(
                        layouts.saying("admin_title", current.actor(), "admin", "admin"),
                        words,
                        found.stream().limit(PAGE).toList(),
                        shown > 0 ? address(words, shown - 1) : null,
                        found.size() > PAGE ? address(words, shown + 1) : null)
                .setLocale(layouts.language().locale());
    }

    private static String address(String words, int page) {
        return UriBuilder.fromPath("/admin")
                .queryParam("q", "{words}")
                .queryParam("page", page)
                .build(words)
                .toString();
    }
}
