package app.yeobaek.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm: one template for every installation, with placeholders for what differs. A server lets Keycloak itself fill
 * them from the environment; this class fills them for a laptop and adds what only a laptop may have.
 */
final class RealmFile {
    static final String REALM = "yeobaek";
    static final String WEB_CLIENT = "yeobaek-web";
    static final String ADMIN_CLIENT = "yeobaek-admin";
    /** The client by which scripts and tests get a token for a password; it exists on local stacks only. */
    static final String CLI_CLIENT = "yeobaek-cli";

    // Keycloak's own texts use the same braces, so ours carry a prefix.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(YEOBAEK_[A-Z_]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFile() {}

    /** The realm of a local stack, with its sample people and the client for scripts. */
    static ObjectNode forLocalStack(Ports ports, Secrets secrets) throws IOException {
        ObjectNode realm = filled(Map.of(
                "YEOBAEK_URL", ports.applicationUrl(),
                "YEOBAEK_INTERNAL_URL", ports.applicationUrl(),
                "YEOBAEK_SMTP_HOST", "localhost",
                "YEOBAEK_SMTP_PORT", Integer.toString(ports.mail()),
                "YEOBAEK_SMTP_FROM", "yeobaek@localhost.invalid",
                "YEOBAEK_WEB_SECRET", secrets.of(Secret.WEB_CLIENT_SECRET),
                "YEOBAEK_ADMIN_CLIENT_SECRET", secrets.of(Secret.ADMIN_CLIENT_SECRET),
                "YEOBAEK_FIRST_ADMIN_EMAIL", SamplePerson.ADMIN.email(),
                "YEOBAEK_FIRST_ADMIN_PASSWORD", secrets.passwordOf(SamplePerson.ADMIN)));
        ((ArrayNode) realm.path("clients")).add(cliClient(realm));
        ArrayNode users = (ArrayNode) realm.path("users");
        for (JsonNode user : users) {
            // On a laptop the password stays what "./run logins" says.
            ((ObjectNode) user).remove("requiredActions");
        }
        for (SamplePerson person : SamplePerson.values()) {
            if (person != SamplePerson.ADMIN) {
                users.add(user(person, secrets.passwordOf(person)));
            }
        }
        return realm;
    }

    /** The shared template with {@code values} in the places of the placeholders. */
    static ObjectNode filled(Map<String, String> values) throws IOException {
        ObjectNode realm = (ObjectNode) template();
        fill(realm, values);
        return realm;
    }

    /** Differs when any part of {@code realm} does. */
    static String fingerprint(ObjectNode realm) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(realm.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode template() throws IOException {
        try (InputStream in = RealmFile.class.getResourceAsStream("/localstack/realm.json")) {
            return JSON.readTree(in);
        }
    }

    private static void fill(JsonNode node, Map<String, String> values) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue() instanceof TextNode text) {
                    field.setValue(TextNode.valueOf(fill(text.textValue(), values)));
                } else {
                    fill(field.getValue(), values);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TextNode text) {
                    array.set(i, TextNode.valueOf(fill(text.textValue(), values)));
                } else {
                    fill(array.get(i), values);
                }
            }
        }
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static ObjectNode cliClient(ObjectNode realm) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", CLI_CLIENT)
                .put("name", "여백: scripts and tests on this machine")
                .put("protocol", "openid-connect")
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        // Its tokens must be good for the same audience as those of the application itself.
        client.set("protocolMappers", realm.at("/clients/0/protocolMappers").deepCopy());
        return client;
    }

    private static ObjectNode user(SamplePerson person, String password) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", person.userName())
                .put("firstName", person.fullName())
                .put("email", person.email())
                .put("emailVerified", true)
                .put("enabled", true);
        user.putObject("attributes").putArray("locale").add(person.language());
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        user.putArray("realmRoles").add("default-roles-" + REALM);
        return user;
    }
}
