package app.yeobaek.account;

import app.yeobaek.people.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account as Keycloak keeps it.
 *
 * @param id the subject of the person's tokens
 * @param handle login name
 * @param name full name, or an empty string
 * @param email address, or an empty string
 * @param verified whether the address is known to be theirs
 * @param enabled whether it may log in
 * @param admin whether it has the site role
 * @param createdAt when it was made
 * @param required what its person must do at the next login
 */
public record Account(
        String id,
        String handle,
        String name,
        String email,
        boolean verified,
        boolean enabled,
        boolean admin,
        Instant createdAt,
        List<RequiredAction> required) {

    static Account of(JsonNode user, boolean admin) {
        List<RequiredAction> required = new ArrayList<>();
        user.path("requiredActions")
                .forEach(it -> RequiredAction.ofAlias(it.asText()).ifPresent(required::add));
        return new Account(
                user.path("id").asText(),
                user.path("username").asText(),
                // As Keycloak writes it into the claim "name".
                Stream.of(user.path("firstName").asText(), user.path("lastName").asText())
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(" ")),
                user.path("email").asText(),
                user.path("emailVerified").asBoolean(),
                user.path("enabled").asBoolean(),
                admin,
                Instant.ofEpochMilli(user.path("createdTimestamp").asLong()),
                List.copyOf(required));
    }

    /** What tokens of this account would say. */
    public Identity identity() {
        return new Identity(
                id, handle, name.isBlank() ? handle : name, email.isBlank() ? null : email, verified, admin);
    }
}
