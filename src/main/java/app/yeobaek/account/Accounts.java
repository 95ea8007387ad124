package app.yeobaek.account;

import app.yeobaek.account.KeycloakLine.Reply;
import app.yeobaek.people.Identity;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The accounts of the site, as Keycloak keeps them. Every method may throw {@code Problem} 503 {@code keycloak-away} within
 * seconds, and 404 for an account that is not there.
 */
@ApplicationScoped
public class Accounts {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{16,64}");
    private static final int ADMINS_AT_MOST = 1_000;

    private final KeycloakLine keycloak;
    private final ObjectMapper json;
    private final String client;

    @Inject
    Accounts(KeycloakLine keycloak, ObjectMapper json, @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.keycloak = keycloak;
        this.json = json;
        this.client = client;
    }

    /** A page of accounts, by login name, and how many there are in all. */
    public record Found(List<Account> accounts, int total) {}

    /** The accounts that a filter wants. */
    public Found find(AccountFilter filter, int first, int limit) {
        List<Account> admins = admins();
        if (filter.admins()) {
            List<Account> wanted = admins.stream().filter(filter::accepts).toList();
            return new Found(wanted.stream().skip(first).limit(limit).toList(), wanted.size());
        }
        Set<String> adminIds = admins.stream().map(Account::id).collect(Collectors.toSet());
        List<Account> page = new ArrayList<>();
        keycloak.get("/users?briefRepresentation=false&first=" + first + "&max=" + limit + filter.query())
                .forEach(it ->
                        page.add(Account.of(it, adminIds.contains(it.path("id").asText()))));
        if (page.size() < limit) {
            // Keycloak's own count has the accounts of programs in it, its list has not.
            return new Found(List.copyOf(page), first + page.size());
        }
        int total = keycloak.get("/users/count?exact=false" + filter.query()).asInt();
        return new Found(List.copyOf(page), total);
    }

    /** The accounts with the site role. */
    public List<Account> admins() {
        List<Account> admins = new ArrayList<>();
        keycloak.get("/roles/" + SiteRole.ADMIN + "/users?first=0&max=" + ADMINS_AT_MOST)
                .forEach(it -> admins.add(Account.of(it, true)));
        return admins;
    }

    /** One account. */
    public Account get(String id) {
        JsonNode user = keycloak.get(path(id));
        boolean admin = false;
        for (JsonNode role : keycloak.get(path(id) + "/role-mappings/realm")) {
            admin |= role.path("name").asText().equals(SiteRole.ADMIN);
        }
        return Account.of(user, admin);
    }

    /** The account with this login name or, if it has one, this address. */
    public Optional<Account> named(String handleOrEmail) {
        String key = handleOrEmail.contains("@") ? "email" : "username";
        JsonNode found = keycloak.get("/users?exact=true&" + key + "=" + KeycloakLine.encoded(handleOrEmail));
        return found.isEmpty() ? Optional.empty() : Optional.of(Account.of(found.get(0), false));
    }

    /**
     * Whose account a login name is.
     *
     * @throws IllegalStateException if there is no such account
     */
    public Identity identity(String handle) {
        return named(handle)
                .orElseThrow(() -> new IllegalStateException("Keycloak has no account " + handle))
                .identity();
    }

    /**
     * Makes an account without a password.
     *
     * @return its id
     * @throws Problem 409 {@code account-taken} if login name or address are somebody's
     */
    public String create(NewAccount wanted) {
        ObjectNode user = json.createObjectNode()
                .put("username", wanted.handle())
                .put("firstName", wanted.name().strip())
                .put("email", wanted.email().strip())
                .put("emailVerified", false)
                .put("enabled", true);
        user.putObject("attributes").putArray("locale").add(wanted.language());
        Reply reply = keycloak.send("POST", "/users", user);
        if (reply.status() == 409) {
            throw Problem.of(409, "account-taken");
        }
        if (reply.status() == 400) {
            throw Problem.of(400, "account-invalid", reply.complaint());
        }
        if (reply.status() != 201) {
            throw Problem.of(502, "keycloak-refused", reply.complaint());
        }
        return reply.location().substring(reply.location().lastIndexOf('/') + 1);
    }

    /** Changes name and address; a new address has to be verified anew. */
    public void rename(String id, String name, String email) {
        change(id, user -> {
            if (!email.equalsIgnoreCase(user.path("email").asText())) {
                user.put("email", email).put("emailVerified", false);
            }
            user.put("firstName", name).put("lastName", "");
        });
    }

    /** Lets an account log in, or not. */
    public void enable(String id, boolean enabled) {
        change(id, user -> user.put("enabled", enabled));
    }

    /** Makes its person do things at the next login, besides what they already must. */
    public void require(String id, Collection<RequiredAction> actions) {
        change(id, user -> {
            ArrayNode all = user.withArray("requiredActions");
            Set<String> known = new java.util.HashSet<>();
            all.forEach(it -> known.add(it.asText()));
            actions.stream().map(RequiredAction::alias).filter(known::add).forEach(all::add);
        });
    }

    private void change(String id, Consumer<ObjectNode> change) {
        // The whole representation goes back: what is left out of it, Keycloak may empty.
        ObjectNode user = (ObjectNode) keycloak.get(path(id));
        change.accept(user);
        Reply reply = keycloak.send("PUT", path(id), user);
        if (reply.status() == 409) {
            throw Problem.of(409, "account-taken");
        }
        if (reply.status() == 400) {
            throw Problem.of(400, "account-invalid", reply.complaint());
        }
        if (reply.status() >= 400) {
            throw Problem.of(502, "keycloak-refused", reply.complaint());
        }
    }

    /** Gives a password that must be changed at the next login. */
    public void temporaryPassword(String id, String password) {
        Object unused = keycloak.act(
                "PUT",
                path(id) + "/reset-password",
                json.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", true));
    }

    /**
     * Has Keycloak send a mail with a link under which the person does these things.
     *
     * @param back an address of ours to go to afterwards
     * @throws Problem 502 {@code keycloak-mail} if Keycloak cannot send mail
     */
    public void mail(String id, Collection<RequiredAction> actions, String back, Duration good) {
        ArrayNode aliases = json.createArrayNode();
        actions.forEach(it -> aliases.add(it.alias()));
        Reply reply = keycloak.send(
                "PUT",
                path(id) + "/execute-actions-email?client_id=" + KeycloakLine.encoded(client) + "&redirect_uri="
                        + KeycloakLine.encoded(back) + "&lifespan=" + good.toSeconds(),
                aliases);
        if (reply.status() == 404) {
            throw Problem.notFound();
        }
        if (reply.status() >= 400) {
            throw Problem.of(502, "keycloak-mail", reply.complaint());
        }
    }

    /** Gives or takes the site role. */
    public void makeAdmin(String id, boolean admin) {
        ArrayNode roles = json.createArrayNode().add(keycloak.get("/roles/" + SiteRole.ADMIN));
        Object unused = keycloak.act(admin ? "POST" : "DELETE", path(id) + "/role-mappings/realm", roles);
    }

    /** The logins of an account that are going on, latest first. */
    public List<AccountSession> sessions(String id) {
        List<AccountSession> sessions = new ArrayList<>();
        keycloak.get(path(id) + "/sessions").forEach(it -> sessions.add(AccountSession.of(it)));
        sessions.sort(java.util.Comparator.comparing(AccountSession::lastUsed).reversed());
        return sessions;
    }

    /** Ends one login. */
    public void endSession(String session) {
        Object unused = keycloak.act("DELETE", "/sessions/" + checked(session), null);
    }

    /** Ends all logins of an account. */
    public void signOut(String id) {
        Object unused = keycloak.act("POST", path(id) + "/logout", null);
    }

    /** Through which other identity providers an account may log in. */
    public List<IdentityLink> links(String id) {
        List<IdentityLink> links = new ArrayList<>();
        keycloak.get(path(id) + "/federated-identity")
                .forEach(it -> links.add(new IdentityLink(
                        it.path("identityProvider").asText(),
                        it.path("userName").asText())));
        return links;
    }

    /** Takes such a way away. */
    public void unlink(String id, String provider) {
        Object unused =
                keycloak.act("DELETE", path(id) + "/federated-identity/" + KeycloakLine.encoded(provider), null);
    }

    /** Deletes an account; one that is gone already is as good. */
    public void delete(String id) {
        Reply reply = keycloak.send("DELETE", path(id), null);
        if (reply.status() >= 400 && reply.status() != 404) {
            throw Problem.of(502, "keycloak-refused", reply.complaint());
        }
    }

    private static String path(String id) {
        return "/users/" + checked(id);
    }

    /** An id comes from an address: only what may be one goes on to Keycloak. */
    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problem.notFound();
        }
        return id;
    }
}
