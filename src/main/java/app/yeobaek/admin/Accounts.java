package app.yeobaek.admin;

import app.yeobaek.people.Identity;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

/** The accounts of the site, as Keycloak keeps them. */
@ApplicationScoped
public class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final Keycloak keycloak;
    private final String realm;

    @Inject
    Accounts(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /**
     * Accounts whose names or address contain {@code words}; all of them for an empty string.
     *
     * @throws Problem 503 if Keycloak does not answer
     */
    List<AccountRow> find(String words, int first, int limit) {
        try {
            return keycloak.realm(realm).users().search(words.isEmpty() ? null : words, first, limit, true).stream()
                    .map(Accounts::row)
                    .toList();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("Keycloak's admin API: %s", e.getMessage());
            throw Problem.of(503, "keycloak-away");
        }
    }

    /**
     * Whose account a login name is.
     *
     * @throws IllegalStateException if there is no such account
     */
    public Identity identity(String handle) {
        UserRepresentation user = keycloak.realm(realm).users().searchByUsername(handle, true).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Keycloak has no account " + handle));
        return new Identity(user.getId(), user.getUsername(), name(user), user.getEmail());
    }

    /** As Keycloak writes it into the claim {@code name}. */
    private static String name(UserRepresentation user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .reduce("", (left, right) -> (left + " " + right).strip());
    }

    private static AccountRow row(UserRepresentation user) {
        return new AccountRow(
                user.getUsername(),
                name(user),
                Objects.requireNonNullElse(user.getEmail(), ""),
                Boolean.TRUE.equals(user.isEnabled()));
    }
}
