package app.yeobaek.localstack;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the application must be told to work with a stack; a server's compose file tells it the same things. */
final class ApplicationConfiguration {
    private ApplicationConfiguration() {}

    /** Values by the names of the configuration. */
    static Map<String, String> of(Ports ports, Secrets secrets) {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("quarkus.datasource.jdbc.url", PostgresProcess.jdbcUrl(ports, PostgresProcess.APPLICATION));
        configuration.put("quarkus.datasource.username", PostgresProcess.APPLICATION_ROLE);
        configuration.put("quarkus.datasource.password", secrets.of(Secret.APPLICATION_DATABASE_PASSWORD));
        configuration.put("quarkus.flyway.username", PostgresProcess.APPLICATION);
        configuration.put("quarkus.flyway.password", secrets.of(Secret.DATABASE_OWNER_PASSWORD));
        configuration.put("quarkus.oidc.auth-server-url", ports.keycloakUrl() + "/realms/" + RealmFile.REALM);
        configuration.put("quarkus.oidc.client-id", RealmFile.WEB_CLIENT);
        configuration.put("quarkus.oidc.credentials.secret", secrets.of(Secret.WEB_CLIENT_SECRET));
        configuration.put(
                "quarkus.oidc.token-state-manager.encryption-secret", secrets.of(Secret.TOKEN_ENCRYPTION_SECRET));
        configuration.put("quarkus.oidc.authentication.state-secret", secrets.of(Secret.STATE_SECRET));
        configuration.put("quarkus.keycloak.admin-client.server-url", ports.keycloakUrl());
        configuration.put("quarkus.keycloak.admin-client.realm", RealmFile.REALM);
        configuration.put("quarkus.keycloak.admin-client.client-id", RealmFile.ADMIN_CLIENT);
        configuration.put("quarkus.keycloak.admin-client.client-secret", secrets.of(Secret.ADMIN_CLIENT_SECRET));
        configuration.put("quarkus.keycloak.admin-client.grant-type", "CLIENT_CREDENTIALS");
        configuration.put("quarkus.mailer.host", "localhost");
        configuration.put("quarkus.mailer.port", Integer.toString(ports.mail()));
        configuration.put("quarkus.mailer.from", "여백 <yeobaek@localhost.invalid>");
        configuration.put("yeobaek.address", ports.applicationUrl());
        configuration.put("yeobaek.link-secret", secrets.of(Secret.LINK_SECRET));
        return configuration;
    }

    /** The environment variables that stand for {@code configuration}. */
    static Map<String, String> asEnvironment(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                        Map.Entry::getValue));
    }
}
