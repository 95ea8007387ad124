package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server runs what the laptop and the tests run: the same versions, the same realm, the same configuration. */
class ContainersKeptInStepTest {
    private static final Path ROOT =
            Path.of(System.getProperty("yeobaek.root", ".")).toAbsolutePath();
    private static final Path DOCKER = ROOT.resolve("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @TempDir
    Path data;

    private String pom;
    private JsonNode services;

    @BeforeEach
    void read() throws IOException {
        pom = Files.readString(ROOT.resolve("pom.xml"));
        services = new YAMLMapper()
                .readTree(DOCKER.resolve("compose.yaml").toFile())
                .path("services");
    }

    @Test
    void keycloakIsOfOneVersion() throws IOException {
        assertThat(KeycloakDistribution.VERSION).isEqualTo(pomProperty("keycloak.version"));
        assertThat(matches("FROM keycloak/keycloak:(\\S+)", Files.readString(DOCKER.resolve("keycloak.Dockerfile"))))
                .isNotEmpty()
                .allMatch(KeycloakDistribution.VERSION::equals);
    }

    @Test
    void keycloakIsBuiltForTheSameDatabaseAndHealth() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("keycloak.Dockerfile")))
                .contains("KC_DB=postgres", "KC_HEALTH_ENABLED=true", "\"--optimized\"");
    }

    @Test
    void postgresIsOfOneMajorVersionAndLocale() {
        JsonNode postgres = services.path("postgres");
        String major = pomProperty("postgres.binaries.version").split("\\.", -1)[0];
        assertThat(postgres.path("image").asText()).isEqualTo("postgres:" + major);
        assertThat(postgres.at("/environment/POSTGRES_INITDB_ARGS").asText().split(" ", -1))
                .containsExactlyElementsOf(PostgresProcess.LOCALE);
    }

    @Test
    void applicationIsToldTheSameThings() throws IOException {
        Map<String, String> local = ApplicationConfiguration.asEnvironment(
                ApplicationConfiguration.of(new Ports(9480), Secrets.of(new Folders(data, data))));
        JsonNode server = services.path("app").path("environment");
        assertThat(names(server)).containsAll(local.keySet());
        for (String same : List.of(
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_FLYWAY_USERNAME",
                "QUARKUS_OIDC_CLIENT_ID",
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_REALM",
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_ID",
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_GRANT_TYPE")) {
            assertThat(server.path(same).asText()).as(same).isEqualTo(local.get(same));
        }
        assertThat(server.path("QUARKUS_OIDC_AUTH_SERVER_URL").asText()).endsWith("/realms/" + RealmFile.REALM);
    }

    @Test
    void serverMakesTheRolesThatTheApplicationSignsInAs() throws IOException {
        String script = Files.readString(DOCKER.resolve("postgres/create-databases.sh"));
        assertThat(script)
                .contains(
                        "create role %s login".formatted(PostgresProcess.APPLICATION),
                        "create database %1$s owner %1$s;".formatted(PostgresProcess.APPLICATION),
                        "create role %s login".formatted(PostgresProcess.APPLICATION_ROLE),
                        "grant connect on database %s to %s;"
                                .formatted(PostgresProcess.APPLICATION, PostgresProcess.APPLICATION_ROLE));
    }

    @Test
    void keycloakGetsTheSharedRealmAndAValueForEachOfItsPlaces() throws IOException {
        JsonNode keycloak = services.path("keycloak");
        String mount = keycloak.at("/volumes/0").asText();
        Path template = DOCKER.resolve(mount.substring(0, mount.indexOf(':'))).normalize();
        assertThat(template).hasSameTextualContentAs(ROOT.resolve("src/main/resources/localstack/realm.json"));
        assertThat(mount).contains(":/opt/keycloak/data/import/").contains(".json:");
        Set<String> places = matches("\\$\\{(YEOBAEK_[A-Z_]+)}", Files.readString(template));
        assertThat(names(keycloak.path("environment")).stream().filter(name -> name.startsWith("YEOBAEK_")))
                .containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void keycloakWearsTheSharedTheme() throws IOException {
        String themes = "src/main/resources/localstack/themes";
        assertThat(RealmFile.template().path("loginTheme").asText()).isEqualTo(ThemeFolder.THEME);
        assertThat(Files.readString(DOCKER.resolve("keycloak.Dockerfile")))
                .contains("COPY " + themes + "/ /opt/keycloak/themes/");
        assertThat(services.at("/keycloak/build/context").asText()).isEqualTo("..");
        assertThat(services.at("/keycloak/build/dockerfile").asText()).isEqualTo("docker/keycloak.Dockerfile");
        assertThat(Files.readAllLines(DOCKER.resolve("keycloak.Dockerfile.dockerignore")))
                .containsExactly("*", "!" + themes);
        String properties = ThemeFolder.THEME + "/login/theme.properties";
        assertThat(ThemeFolder.path().resolve(properties))
                .hasSameTextualContentAs(ROOT.resolve(themes).resolve(properties));
    }

    @Test
    void bothSidesOfEachSecretAreTheSameVariable() {
        JsonNode app = services.path("app").path("environment");
        JsonNode keycloak = services.path("keycloak").path("environment");
        JsonNode postgres = services.path("postgres").path("environment");
        assertThat(app.path("QUARKUS_OIDC_CREDENTIALS_SECRET")).isEqualTo(keycloak.path("YEOBAEK_WEB_SECRET"));
        assertThat(app.path("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET"))
                .isEqualTo(keycloak.path("YEOBAEK_ADMIN_CLIENT_SECRET"));
        assertThat(app.path("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(postgres.path("YEOBAEK_DATABASE_PASSWORD"));
        assertThat(app.path("QUARKUS_FLYWAY_PASSWORD")).isEqualTo(postgres.path("YEOBAEK_OWNER_PASSWORD"));
        assertThat(keycloak.path("KC_DB_PASSWORD")).isEqualTo(postgres.path("KEYCLOAK_DATABASE_PASSWORD"));
    }

    @Test
    void exampleNamesEveryVariableAndHoldsNoValue() throws IOException {
        List<String> lines = Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).allMatch(line -> line.endsWith("="));
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("compose.yaml", "Caddyfile")) {
            asked.addAll(VARIABLE.matcher(Files.readString(DOCKER.resolve(file)))
                    .results()
                    .map(match -> match.group(1))
                    .toList());
        }
        assertThat(lines.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyMountedFileExists() {
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":", -1)[0];
                if (source.startsWith(".")) {
                    assertThat(DOCKER.resolve(source).normalize()).exists();
                }
            }
        }
    }

    @Test
    void onlyTheProxyListensOutside() {
        assertThat(services.properties().stream()
                        .filter(service -> service.getValue().has("ports"))
                        .map(Map.Entry::getKey))
                .containsExactly("proxy");
    }

    @Test
    void applicationImageTakesThePackageAndRunsAsNobodySpecial() throws IOException {
        String dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
        assertThat(dockerfile).contains("target/quarkus-app/").contains("/q/health/ready");
        assertThat(matches("(?m)^USER (\\d+)", dockerfile)).hasSize(1).doesNotContain("0");
        assertThat(Integer.parseInt(matches("FROM eclipse-temurin:(\\d+)-jre", dockerfile)
                        .iterator()
                        .next()))
                .isGreaterThanOrEqualTo(Integer.parseInt(pomProperty("maven.compiler.release")));
    }

    private String pomProperty(String name) {
        Iterator<String> values =
                matches("<" + Pattern.quote(name) + ">([^<]+)<", pom).iterator();
        assertThat(values).as(name).hasNext();
        return values.next();
    }

    private static Set<String> names(JsonNode environment) {
        return environment.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
