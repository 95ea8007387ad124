package app.yeobaek.admin;

import app.yeobaek.account.AccountFilter;
import app.yeobaek.account.Accounts;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.DeletionRequests;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.security.Actor;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/admin")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class UserListPages {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Accounts accounts;
    private final CurrentPerson current;
    private final People people;
    private final DeletionRequests deletions;
    private final Layouts layouts;

    @Inject
    UserListPages(
            Accounts accounts, CurrentPerson current, People people, DeletionRequests deletions, Layouts layouts) {
        this.accounts = accounts;
        this.current = current;
        this.people = people;
        this.deletions = deletions;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance users(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("ids") @DefaultValue("") String ids,
            @QueryParam("refused") @DefaultValue("") String refused) {
        Actor actor = current.actor();
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        Accounts.Found found;
        boolean away = false;
        try {
            found = accounts.find(filter(words, state), shown * PAGE, PAGE);
        } catch (Problem problem) {
            away = true;
            found = new Accounts.Found(List.of(), 0);
        }
        return new UsersPage(
                        layouts.saying("admin_users", actor, "admin", "admin"),
                        words,
                        state,
                        lines(found, people.zoneOf(actor)),
                        found.total(),
                        shown * PAGE + 1,
                        shown * PAGE + found.accounts().size(),
                        shown > 0 ? address(words, state, shown - 1) : null,
                        (shown + 1) * PAGE < found.total() ? address(words, state, shown + 1) : null,
                        notice(layouts.language(), done, ids, refused),
                        deletions.open().stream()
                                .map(it -> DeletionWish.of(it, people.zoneOf(actor)))
                                .toList(),
                        away)
                .setLocale(layouts.language().locale());
    }

    private List<UserLine> lines(Accounts.Found found, ZoneId zone) {
        Map<String, Person> known =
                people.withSubjects(found.accounts().stream().map(it -> it.id()).toList());
        return found.accounts().stream()
                .map(it -> UserLine.of(it, known.get(it.id()), zone))
                .toList();
    }

    static AccountFilter filter(String words, String state) {
        return new AccountFilter(
                words.length() > 100 ? words.substring(0, 100) : words,
                switch (state) {
                    case "enabled" -> Boolean.TRUE;
                    case "disabled" -> Boolean.FALSE;
                    default -> null;
                },
                state.equals("unverified") ? Boolean.FALSE : null,
                state.equals("admins"));
    }

    /** Says again what the redirect before this page did; only words of the catalogue, whatever the address claims. */
    private static UsersPage.@Nullable Notice notice(Language in, String done, String ids, String refused) {
        List<String> all = ids.isEmpty() ? List.of() : Arrays.asList(ids.split(",", 101));
        String why = refused.isEmpty() ? "" : refusals(in, refused);
        if (done.equals("deleted")) {
            return new UsersPage.Notice(Catalogue.say(in, "admin_done_deleted"), why, "", List.of());
        }
        if (done.equals("declined")) {
            return new UsersPage.Notice(Catalogue.say(in, "admin_done_declined"), why, "", List.of());
        }
        return UserAct.ofKey(done)
                .map(act -> new UsersPage.Notice(
                        Catalogue.count(in, "admin_done_" + act.key().replace('-', '_'), all.size()),
                        why,
                        all.isEmpty() ? "" : act.undo().map(UserAct::key).orElse(""),
                        all))
                .orElse(null);
    }

    private static String refusals(Language in, String types) {
        return Arrays.stream(types.split(",", 10))
                .distinct()
                .filter(it -> it.matches("[a-z-]{1,40}"))
                .map(it -> Catalogue.find(in, "problem_" + it.replace('-', '_') + "_title"))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String address(String words, String state, int page) {
        return UriBuilder.fromPath("/admin")
                .queryParam("q", "{words}")
                .queryParam("state", "{state}")
                .queryParam("page", page)
                .build(words, state)
                .toString();
    }
}
