package app.yeobaek.admin;

import static app.yeobaek.localstack.SamplePerson.ADMIN;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.stack.TestStack;
import app.yeobaek.stack.Tokens;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The log speaks of people, teams and acts by their names. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class AuditWordsTest {
    private static final Pattern ACTION = Pattern.compile(
            "\"((?:accounts?|team|invitation|token|login|deletion|brief|draft|codebook|flag|site|job)\\.[a-z.-]+[a-z])\"");
    private static final Pattern ACT_OF_ROUND =
            Pattern.compile("noted\\(\\s*[a-zA-Z.()]+,\\s*[a-zA-Z.()]+,\\s*\"([a-z-]+)\"");

    /** The name of a job, and what reviewers do: that stays in the trail of their round. */
    private static final Set<String> NOT_IN_THE_LOG = Set.of("account.departure", "round.content", "round.saw");

    @Inject
    AuditLog log;

    @Test
    void everyActionHasWords() throws IOException {
        TreeSet<String> actions = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                if (code.contains("audit") || source.endsWith("UserAct.java")) {
                    ACTION.matcher(code).results().forEach(it -> actions.add(it.group(1)));
                }
                Matcher ofRound = ACT_OF_ROUND.matcher(code);
                while (ofRound.find()) {
                    actions.add("round." + ofRound.group(1));
                }
            }
        }
        actions.removeAll(NOT_IN_THE_LOG);
        assertThat(actions).contains("team.member.role", "brief.publish", "round.closed-by-deadline");
        for (Language language : Language.values()) {
            assertThat(actions)
                    .filteredOn(it -> Catalogue.find(language, "admin_action_" + it.replaceAll("[^a-z]+", "_"))
                            .isEmpty())
                    .as("without words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void subjectsHaveTheirNames() {
        UUID person = TestTeam.idOf(JIWOO);
        UUID team = TestTeam.founded().id();
        String name = Database.word("select name from team where id = ?", team).orElseThrow();
        UUID nobody = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            log.record(new Act("team.member.role", null, team, null, "person:" + person, Map.of(), Map.of()));
            log.record(
                    new Act("team.member.left", null, team, null, "person:" + nobody, Map.of("detail", ""), Map.of()));
        });
        assertThat(page("person:" + person)).contains("정지우", name, "역할을 바꿈");
        assertThat(page("person:" + nobody)).contains(nobody.toString()).doesNotContain("내용:");
    }

    private static String page(String what) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ADMIN))
                .header("Accept-Language", "ko")
                .get("/admin/audit?what={what}", what)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
