package app.yeobaek.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Brings Keycloak's realm in step with the realm file, whether the realm is new or kept from an earlier start. */
final class RealmSetup {
    // The rest of the file belongs to the realm itself and can be sent as it is.
    private static final List<String> OWN_RESOURCES = List.of("clients", "users", "roles", "components");

    private final KeycloakAdmin keycloak;

    RealmSetup(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    void bring(ObjectNode realm) throws IOException, InterruptedException {
        String path = "/" + realm.path("realm").asText();
        if (keycloak.get(path).isEmpty()) {
            keycloak.post("", realm);
            return;
        }
        keycloak.put(path, realm.deepCopy().without(OWN_RESOURCES));
        for (JsonNode client : realm.path("clients")) {
            bringClient(path + "/clients", (ObjectNode) client);
        }
        for (JsonNode user : realm.path("users")) {
            bringUser(path + "/users", user);
            if (user.has("serviceAccountClientId")) {
                bringRights(path, user);
            }
        }
    }

    /** A service account that was made by an earlier version gets the rights that this one needs. */
    private void bringRights(String path, JsonNode user) throws IOException, InterruptedException {
        Optional<JsonNode> client = first(path + "/clients?clientId="
                + user.path("serviceAccountClientId").asText());
        if (client.isEmpty()) {
            return;
        }
        Optional<JsonNode> account =
                keycloak.get(path + "/clients/" + client.get().path("id").asText() + "/service-account-user");
        for (var wanted : user.path("clientRoles").properties()) {
            Optional<JsonNode> owner = first(path + "/clients?clientId=" + wanted.getKey());
            if (account.isPresent() && owner.isPresent()) {
                String id = owner.get().path("id").asText();
                ArrayNode roles = JsonNodeFactory.instance.arrayNode();
                for (JsonNode name : wanted.getValue()) {
                    keycloak.get(path + "/clients/" + id + "/roles/" + name.asText())
                            .ifPresent(roles::add);
                }
                keycloak.post(
                        path + "/users/" + account.get().path("id").asText() + "/role-mappings/clients/" + id, roles);
            }
        }
    }

    private void bringClient(String path, ObjectNode wanted) throws IOException, InterruptedException {
        Optional<JsonNode> found =
                first(path + "?clientId=" + wanted.path("clientId").asText());
        if (found.isEmpty()) {
            keycloak.post(path, wanted);
            return;
        }
        // Addresses move with the ports, secrets with the secrets file; mappers are made once each.
        ObjectNode merged = found.get().deepCopy();
        ObjectNode attributes = merged.withObject("/attributes").deepCopy();
        wanted.path("attributes").properties().forEach(field -> attributes.set(field.getKey(), field.getValue()));
        wanted.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        merged.set("attributes", attributes);
        merged.remove("protocolMappers");
        String client = path + "/" + found.get().path("id").asText();
        keycloak.put(client, merged);
        List<String> known = found.get().path("protocolMappers").findValuesAsText("name");
        for (JsonNode mapper : wanted.path("protocolMappers")) {
            if (!known.contains(mapper.path("name").asText())) {
                keycloak.post(client + "/protocol-mappers/models", mapper);
            }
        }
    }

    // People belong to themselves once they exist: only the missing ones are added.
    private void bringUser(String path, JsonNode wanted) throws IOException, InterruptedException {
        boolean person = !wanted.has("serviceAccountClientId");
        if (person
                && first(path + "?exact=true&username="
                                + wanted.path("username").asText())
                        .isEmpty()) {
            keycloak.post(path, wanted);
        }
    }

    private Optional<JsonNode> first(String path) throws IOException, InterruptedException {
        return keycloak.get(path).filter(list -> !list.isEmpty()).map(list -> list.get(0));
    }
}
