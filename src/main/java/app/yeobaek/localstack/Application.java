package app.yeobaek.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application as a child process, configured by its environment alone, as on a server. */
final class Application {
    static final String NAME = "application";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChildProcess child;
    private final Ports ports;

    private Application(ChildProcess child, Ports ports) {
        this.child = child;
        this.ports = ports;
    }

    /** Starts the packaged application. Where Keycloak is not there yet, it connects with the first request. */
    static Application start(Folders folders, Ports ports, Map<String, String> configuration) throws IOException {
        List<String> line = new ArrayList<>(ChildProcess.dyingWithUs(ChildProcess.Farewell.TERM));
        line.addAll(List.of(
                ChildProcess.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                // That Keycloak is not there yet is our doing, and no reason for a page of log.
                "-Dquarkus.log.category.\"io.quarkus.oidc.common.runtime.OidcCommonUtils\".level=ERROR",
                "-Dquarkus.log.category.\"io.quarkus.oidc.runtime.OidcRecorder\".level=ERROR",
                "-jar",
                folders.application().toString()));
        return new Application(
                ChildProcess.start(NAME, folders, ChildProcess.Farewell.TERM, line, environment(ports, configuration)),
                ports);
    }

    /** Starts dev mode on this terminal. */
    static Application startDevMode(Path root, Folders folders, Ports ports, Map<String, String> configuration)
            throws IOException {
        List<String> line = new ArrayList<>(ChildProcess.dyingWithUs(ChildProcess.Farewell.TERM));
        line.addAll(List.of(
                System.getProperty("yeobaek.maven", "mvn"),
                "-ntp",
                "-Pquick",
                "quarkus:dev",
                "-Ddebug=false",
                "-Dquarkus.analytics.disabled=true"));
        return new Application(
                ChildProcess.startInForeground(NAME, folders, line, environment(ports, configuration), root), ports);
    }

    private static Map<String, String> environment(Ports ports, Map<String, String> stack) {
        Map<String, String> configuration = new HashMap<>(stack);
        configuration.put("quarkus.http.host", "127.0.0.1");
        configuration.put("quarkus.http.port", Integer.toString(ports.application()));
        configuration.put("yeobaek.samples", "true");
        return ApplicationConfiguration.asEnvironment(configuration);
    }

    void awaitReady() throws InterruptedException {
        Readiness.await(
                child, URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports.application())), PATIENCE);
    }

    ChildProcess child() {
        return child;
    }
}
