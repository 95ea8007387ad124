package app.yeobaek.localstack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A running Keycloak that keeps its data in the stack's PostgreSQL. */
final class KeycloakProcess {
    static final String NAME = "keycloak";
    static final String ADMINISTRATOR = "keycloak-admin";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChildProcess child;
    private final Ports ports;

    private KeycloakProcess(ChildProcess child, Ports ports) {
        this.child = child;
        this.ports = ports;
    }

    static KeycloakProcess start(KeycloakDistribution distribution, Folders folders, Ports ports, Secrets secrets)
            throws IOException {
        return new KeycloakProcess(
                ChildProcess.start(
                        NAME,
                        folders,
                        ChildProcess.Farewell.TERM,
                        distribution.command("256m", "start", "--optimized", "--cache=local"),
                        environment(ports, secrets)),
                ports);
    }

    private static Map<String, String> environment(Ports ports, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", PostgresProcess.jdbcUrl(ports, PostgresProcess.KEYCLOAK));
        environment.put("KC_DB_USERNAME", PostgresProcess.KEYCLOAK);
        environment.put("KC_DB_PASSWORD", secrets.of(Secret.KEYCLOAK_DATABASE_PASSWORD));
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error"); // we ask before it is ready
        environment.put("KC_HOSTNAME", ports.keycloakUrl());
        environment.put("KC_SPI_THEME__FOLDER__DIR", ThemeFolder.path().toString());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Secret.KEYCLOAK_ADMIN_PASSWORD));
        return environment;
    }

    void awaitReady() throws InterruptedException {
        Readiness.await(
                child, URI.create("http://127.0.0.1:%d/health/ready".formatted(ports.keycloakManagement())), PATIENCE);
    }

    ChildProcess child() {
        return child;
    }

    void stop() {
        child.stop();
    }
}
