package app.yeobaek.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The five neighbouring ports of one stack.
 *
 * @param application the port of the application; Keycloak, Keycloak's management port, PostgreSQL and the mail server take
 *     the next four
 */
public record Ports(int application) {
    /** The environment variable by which a person chooses other ports. */
    static final String VARIABLE = "YEOBAEK_PORT";

    private static final int DEFAULT = 8480;
    private static final int TESTS = 18480;

    public Ports {
        if (application < 1024 || application > 65531) {
            throw new Trouble("%d cannot be the first of five ports: %s must lie between 1024 and 65531."
                    .formatted(application, VARIABLE));
        }
    }

    /** The ports that the environment asks for, or the usual ones. */
    static Ports from(Map<String, String> environment) {
        return from(environment, DEFAULT);
    }

    /** The ports that the environment asks for, or those that the tests take. */
    static Ports forTests(Map<String, String> environment) {
        return from(environment, TESTS);
    }

    private static Ports from(Map<String, String> environment, int usual) {
        String wish = environment.getOrDefault(VARIABLE, "").strip();
        if (wish.isEmpty()) {
            return new Ports(usual);
        }
        if (!wish.matches("\\d{1,9}")) {
            throw new Trouble("%s is \"%s\", but must be a port number.".formatted(VARIABLE, wish));
        }
        return new Ports(Integer.parseInt(wish));
    }

    int keycloak() {
        return application + 1;
    }

    int keycloakManagement() {
        return application + 2;
    }

    int postgres() {
        return application + 3;
    }

    int mail() {
        return application + 4;
    }

    /** The address of the application as a browser on this machine sees it. */
    String applicationUrl() {
        return "http://localhost:" + application;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    /** Promises that nothing else listens on these ports, or explains which one is taken. */
    void requireFree() {
        requireFree(application, "Yeobaek itself");
        requireFree(keycloak(), "Keycloak");
        requireFree(keycloakManagement(), "Keycloak's management interface");
        requireFree(postgres(), "PostgreSQL");
        requireFree(mail(), "the mail server");
    }

    static void requireFree(int port, String user) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw new Trouble(
                    "Port %d, which %s needs, is taken by another program; choose five free neighbours, for instance: %s=9480 ./run"
                            .formatted(port, user, VARIABLE),
                    taken);
        }
    }
}
