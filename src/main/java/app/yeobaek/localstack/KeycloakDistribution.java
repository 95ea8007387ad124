package app.yeobaek.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keycloak's distribution: unpacked and built for PostgreSQL once, then only started. */
final class KeycloakDistribution {
    /** Tests hold it to the version that the build fetches and that the container runs. */
    static final String VERSION = "26.7.3";

    private static final long BUILD_PATIENCE_SECONDS = 600;

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** The distribution in {@code folders}, made ready first if this is the first time. */
    static KeycloakDistribution ready(Folders folders, Console console) throws IOException, InterruptedException {
        String name = "keycloak-" + VERSION;
        Path home = CompleteFolder.at(folders.programs().resolve(name), workshop -> {
            String doing = "Preparing Keycloak " + VERSION + " (only the first time, about 20 seconds)";
            console.begin(doing);
            unpack(folders.download().resolve("keycloak-quarkus-dist-" + VERSION + ".zip"), workshop);
            build(workshop.resolve(name), folders);
            console.end(doing);
            return workshop.resolve(name);
        });
        return new KeycloakDistribution(home);
    }

    private static void unpack(Path zip, Path workshop) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            Archive.unpackZip(in, workshop);
        } catch (NoSuchFileException missing) {
            throw new Trouble(zip + " is missing; the build puts it there: mvn process-resources", missing);
        }
    }

    private static void build(Path home, Folders folders) throws IOException, InterruptedException {
        Path log = folders.log("keycloak-build");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(new KeycloakDistribution(home)
                        .command("512m", "build", "--db=postgres", "--health-enabled=true"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(BUILD_PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Trouble("Keycloak's own build failed. The last lines of %s:%n%s"
                    .formatted(log, ChildProcess.lastLines(log, 15)));
        }
    }

    /** Calls Keycloak as its own script would, but without the script: a shell between us would outlive its child's end. */
    List<String> command(String heap, String... arguments) {
        List<String> line = new ArrayList<>(ChildProcess.dyingWithUs(ChildProcess.Farewell.TERM));
        line.add(ChildProcess.java());
        line.addAll(List.of(
                // A small footprint and a quick start weigh more here than throughput.
                "-Xms64m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(arguments));
        return line;
    }
}
