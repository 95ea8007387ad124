package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    @TempDir
    Path data;

    private Secrets secrets;
    private ObjectNode local;

    @BeforeEach
    void fill() throws IOException {
        secrets = Secrets.of(new Folders(data, data));
        local = RealmFile.forLocalStack(new Ports(9480), secrets);
    }

    @Test
    void nothingIsLeftToFill() {
        assertThat(local.toString()).doesNotContain("${YEOBAEK");
    }

    @Test
    void addressesAndSecretsStandWhereKeycloakReadsThem() {
        JsonNode web = client(local, "yeobaek-web");
        assertThat(web.path("secret").asText()).isEqualTo(secrets.of(Secret.WEB_CLIENT_SECRET));
        assertThat(web.at("/redirectUris/0").asText()).isEqualTo("http://localhost:9480/*");
        assertThat(web.path("attributes").path("backchannel.logout.url").asText())
                .isEqualTo("http://localhost:9480/back-channel-logout");
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void onlyALocalStackHasSamplePeopleAndTheClientForScripts() throws IOException {
        assertThat(local.path("users").findValuesAsText("username"))
                .contains("hana", "jiwoo", "minseo", "tom", "doyun", "seoyeon", "admin");
        assertThat(local.path("clients").findValuesAsText("clientId")).contains("yeobaek-cli");

        JsonNode shared = RealmFile.template();
        assertThat(shared.path("users").findValuesAsText("username"))
                .containsExactlyInAnyOrder("service-account-yeobaek-admin", "admin");
        assertThat(shared.path("clients").findValuesAsText("clientId"))
                .containsExactlyInAnyOrder("yeobaek-web", "yeobaek-admin");
    }

    @Test
    void templateHoldsNoSecret() throws IOException {
        JsonNode shared = RealmFile.template();
        List<String> secret = shared.findValuesAsText("secret");
        List<String> passwords = shared.path("users").findValuesAsText("value");
        assertThat(secret).isNotEmpty().allMatch(value -> value.startsWith("${YEOBAEK_"));
        assertThat(passwords).isNotEmpty().allMatch(value -> value.startsWith("${YEOBAEK_"));
    }

    @Test
    void firstPasswordOfAServerMustBeChangedButThatOfALaptopStays() throws IOException {
        assertThat(RealmFile.template().path("users").findValue("requiredActions"))
                .extracting(JsonNode::asText)
                .containsExactly("UPDATE_PASSWORD");
        assertThat(local.path("users").findValue("requiredActions")).isNull();
    }

    @Test
    void administrationMayDoNoMoreThanItNeeds() {
        assertThat(local.at("/users/0/clientRoles/realm-management"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("view-users", "query-users", "manage-users", "view-realm", "view-events");
    }

    @Test
    void missingValueIsNotOverlooked() {
        assertThatThrownBy(() -> RealmFile.filled(Map.of("YEOBAEK_URL", "http://localhost")))
                .hasMessageContaining("no value for ${YEOBAEK_");
    }

    @Test
    void fingerprintChangesWithTheAddress() throws IOException {
        assertThat(RealmFile.fingerprint(local))
                .isEqualTo(RealmFile.fingerprint(RealmFile.forLocalStack(new Ports(9480), secrets)))
                .isNotEqualTo(RealmFile.fingerprint(RealmFile.forLocalStack(new Ports(9490), secrets)));
    }

    @Test
    void profileOfAPersonIsValidJsonWithOneName() throws IOException {
        JsonNode profile = new ObjectMapper()
                .readTree(local.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        assertThat(profile.path("attributes"))
                .filteredOn(attribute -> attribute.has("required"))
                .extracting(attribute -> attribute.path("name").asText())
                .containsExactly("firstName");
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }
}
