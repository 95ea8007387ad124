package app.yeobaek.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/**
 * A bearer token of the API.
 *
 * @param value what to send after {@code Bearer}
 * @param life for how long it is good from the moment it was given
 */
public record AccessToken(String value, Duration life) {
    static AccessToken of(Ports ports, Secrets secrets, SamplePerson person) {
        try {
            JsonNode grant = KeycloakAdmin.passwordGrant(
                    ports, RealmFile.REALM, RealmFile.CLI_CLIENT, person.userName(), secrets.passwordOf(person));
            return new AccessToken(
                    grant.path("access_token").asText(),
                    Duration.ofSeconds(grant.path("expires_in").asLong()));
        } catch (IOException failure) {
            throw new Trouble(
                    "Keycloak does not answer at %s; is the stack running?".formatted(ports.keycloakUrl()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", interrupted);
        }
    }

    @Override
    public String toString() {
        return "AccessToken[good for " + life + "]";
    }
}
