package app.yeobaek.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A login that is going on.
 *
 * @param id Keycloak's name for it, the claim {@code sid} of its tokens
 * @param address from where
 * @param clients through which programs
 */
public record AccountSession(String id, String address, Instant begun, Instant lastUsed, List<String> clients) {
    static AccountSession of(JsonNode session) {
        List<String> clients = new ArrayList<>();
        session.path("clients").forEach(it -> clients.add(it.asText()));
        return new AccountSession(
                session.path("id").asText(),
                session.path("ipAddress").asText(),
                Instant.ofEpochMilli(session.path("start").asLong()),
                Instant.ofEpochMilli(session.path("lastAccess").asLong()),
                List.copyOf(clients));
    }
}
