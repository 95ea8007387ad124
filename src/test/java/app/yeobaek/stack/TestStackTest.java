package app.yeobaek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Database;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class TestStackTest {
    @Inject
    Keycloak keycloak;

    @Test
    void applicationIsReadyOnItsStack() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void accessTokenTellsNameLanguageRoleAndAudience() throws IOException {
        JsonNode admin = claims(SamplePerson.ADMIN);
        assertThat(admin.path("aud").toString()).contains("\"yeobaek-web\"");
        assertThat(admin.at("/realm_access/roles").toString()).contains("\"admin\"");

        JsonNode hana = claims(SamplePerson.HANA);
        assertThat(hana.path("name").asText()).isEqualTo("한하나");
        assertThat(hana.path("preferred_username").asText()).isEqualTo("hana");
        assertThat(hana.path("email").asText()).isEqualTo("hana@yeobaek.example");
        assertThat(hana.path("locale").asText()).isEqualTo("ko");
        assertThat(hana.path("sub").asText()).isNotBlank();
        assertThat(hana.at("/realm_access/roles").toString()).doesNotContain("\"admin\"");
        assertThat(claims(SamplePerson.TOM).path("locale").asText()).isEqualTo("en");
    }

    @Test
    void tokenIsKeptWhileItIsGood() {
        assertThat(Tokens.of(SamplePerson.JIWOO)).isEqualTo(Tokens.of(SamplePerson.JIWOO));
    }

    @Test
    void administrationSeesEverybody() {
        // By name, not from the whole list: it comes in pages of a hundred, and a kept realm has many more people.
        for (String name : List.of("hana", "jiwoo", "minseo", "tom", "doyun", "seoyeon", "admin")) {
            assertThat(keycloak.realm("yeobaek").users().searchByUsername(name, true))
                    .extracting(UserRepresentation::getUsername)
                    .containsExactly(name);
        }
    }

    @Test
    void databaseSortsKoreanAndKnowsTrigramsOfHangul() throws SQLException {
        assertThat(column("select word from (values ('하늘'), ('가방'), ('나비'), ('abc')) as words(word) order by word"))
                .containsExactly("가방", "나비", "하늘", "abc");
        assertThat(column("create extension if not exists pg_trgm; select array_length(show_trgm('훈민정음'), 1)"))
                .containsExactly("5");
        assertThat(column("show fsync")).containsExactly("on");
        assertThat(column("show synchronous_commit")).containsExactly("on");
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = Database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            // Nothing stays in the database: Flyway must find it as the application left it.
            connection.setAutoCommit(false);
            boolean rows = statement.execute(query);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            List<String> values = new ArrayList<>();
            ResultSet result = statement.getResultSet();
            while (result.next()) {
                values.add(result.getString(1));
            }
            connection.rollback();
            return values;
        }
    }

    private static JsonNode claims(SamplePerson person) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(Tokens.of(person).split("\\.", -1)[1]));
    }
}
