package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./run} on machines that lack something, played with programs that only pretend. */
class RunScriptTest {
    private static final Path ROOT =
            Path.of(System.getProperty("yeobaek.root", ".")).toAbsolutePath();
    private static final List<String> USUAL_TOOLS = List.of(
            "sh", "cmp", "dirname", "sed", "awk", "find", "cksum", "sort", "grep", "head", "tail", "cat", "mkdir", "cp",
            "rm", "mv", "df", "ps", "chmod");
    private static final String BUILD =
            """
            case "$1" in -v) echo "Apache Maven 3.8.7"; exit 0 ;; esac
            echo built >>builds
            mkdir -p target/quarkus-app target/local-stack target/classes/app/yeobaek/localstack target/classes/localstack
            """;

    @TempDir
    Path project;

    private Path programs;

    private record Outcome(int code, String output) {}

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(ROOT.resolve("run"), project.resolve("run"));
        Files.createDirectories(project.resolve(".mvn"));
        Files.createDirectories(project.resolve("src/main/java/app/yeobaek/localstack"));
        Files.createDirectories(project.resolve("src/main/resources/localstack"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        programs = Files.createDirectory(project.resolve("programs"));
        for (String tool : USUAL_TOOLS) {
            pretend(tool, "exec " + onPath(tool) + " \"$@\"");
        }
        pretend("sleep", "exec " + onPath("sleep") + " 0.05");
        java("17.0.1");
        pretend("javac", "echo javac 17.0.1");
        pretend("mvn", BUILD);
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Files.delete(programs.resolve("java"));
        assertThat(run())
                .isEqualTo(refusal("No Java found: install a JDK, version 17 or newer (Debian, Ubuntu: "
                        + "apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to one."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.2", "16"})
    void oldJavaIsNamed(String version) throws Exception {
        java(version);
        assertThat(run().output()).contains("This Java is too old (version " + version.split("\\.", -1)[0] + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21.0.4", "25-ea"})
    void newerJavaIsWelcome(String version) throws Exception {
        java(version);
        assertThat(run().output()).contains("LAUNCHED");
    }

    @Test
    void runtimeWithoutCompilerIsNotEnoughToBuild() throws Exception {
        Files.delete(programs.resolve("javac"));
        assertThat(run().output()).contains("no compiler (javac): install the whole JDK");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Files.delete(programs.resolve("mvn"));
        assertThat(run())
                .isEqualTo(refusal(
                        "No Maven found: install it, version 3.8.7 or newer (Debian, Ubuntu: apt-get install maven)."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.8.6"})
    void oldMavenIsNamed(String version) throws Exception {
        pretend("mvn", "echo Apache Maven " + version);
        assertThat(run())
                .isEqualTo(refusal("This Maven is too old (%s): install version 3.8.7 or newer.".formatted(version)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.9.0", "4.0.0"})
    void newerMavenIsWelcome(String version) throws Exception {
        pretend("mvn", BUILD.replace("3.8.7", version));
        assertThat(run().output()).contains("LAUNCHED");
    }

    @Test
    void fullDiskIsSeenBeforeAnythingIsFetched() throws Exception {
        pretend("df", "echo header; echo disk 4000000 3900000 102400 98% /");
        assertThat(run().output())
                .contains("The disk is too full: 2500 MB are needed")
                .contains("100 MB are free");
        assertThat(project.resolve("builds")).doesNotExist();
    }

    @Test
    void missingNetworkIsExplained() throws Exception {
        pretend(
                "mvn",
                "case \"$1\" in -v) echo Apache Maven 3.8.7 ;; *)"
                        + " echo '[ERROR] Could not transfer artifact org.example:thing:pom:1 from there'; exit 1 ;; esac");
        Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("could not fetch what it needs (Could not transfer artifact org.example:thing:pom:1)")
                .contains("need the network");
    }

    @Test
    void failedBuildShowsItsErrors() throws Exception {
        pretend(
                "mvn",
                "case \"$1\" in -v) echo Apache Maven 3.8.7 ;; *)"
                        + " echo '[ERROR] Broken.java:[1,1] nonsense'; exit 1 ;; esac");
        assertThat(run().output()).contains("Broken.java:[1,1] nonsense").contains("The build failed; all of it:");
    }

    @Test
    void nothingIsBuiltTwiceUnlessASourceHasChanged() throws Exception {
        assertThat(run().output()).contains("First start").contains("LAUNCHED");
        assertThat(run().output()).doesNotContain("building").contains("LAUNCHED");
        assertThat(builds()).isEqualTo(1);

        Files.writeString(project.resolve("src/main/new"), "a new source");
        assertThat(run().output()).contains("The sources have changed").contains("LAUNCHED");
        Files.delete(project.resolve("src/main/new"));
        run();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void stackAloneIsNotHeldUpByAChangeInTheApplication() throws Exception {
        run();
        Files.writeString(project.resolve("src/main/new"), "a new source");
        assertThat(run("stack").output()).doesNotContain("building").contains("LAUNCHED");
        Files.writeString(project.resolve("src/main/resources/localstack/new"), "a new source");
        assertThat(run("stack").output()).contains("The sources have changed").contains("LAUNCHED");
    }

    @Test
    void devModeGetsANewerMavenThanTheBuildNeeds() throws Exception {
        pretend(
                "mvn",
                BUILD + "case \"$*\" in *apache-maven*) mkdir -p .local/maven/apache-maven-3.9.16/bin"
                        + " && echo >.local/maven/apache-maven-3.9.16/bin/mvn ;; esac");
        assertThat(run("dev").output()).contains("Fetching Maven 3.9.16").contains("apache-maven-3.9.16/bin/mvn");
        pretend("mvn", BUILD.replace("3.8.7", "3.9.0"));
        assertThat(run("dev").output()).contains("-Dyeobaek.maven=mvn");
    }

    @Test
    void failedBuildIsTriedAgain() throws Exception {
        pretend("mvn", "case \"$1\" in -v) echo Apache Maven 3.8.7 ;; *) exit 1 ;; esac");
        assertThat(run().code()).isEqualTo(1);
        pretend("mvn", BUILD);
        assertThat(run().output()).contains("LAUNCHED");
    }

    @Test
    void commandIsHandedToTheLauncher() throws Exception {
        run();
        assertThat(run("token", "hana").output()).contains("app.yeobaek.localstack.Launcher token hana");
        assertThat(run("stack").output()).contains("app.yeobaek.localstack.Launcher stack");
    }

    @Test
    void unknownCommandShowsTheHelp() throws Exception {
        Outcome outcome = run("nonsense");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.output()).contains("./run logins").contains("YEOBAEK_PORT");
    }

    private void java(String version) throws IOException {
        pretend(
                "java",
                "case \"$1\" in -version) echo 'openjdk version \"%s\" 2025' >&2 ;; *) echo LAUNCHED \"$@\" ;; esac"
                        .formatted(version));
    }

    private void pretend(String program, String script) throws IOException {
        Path file = programs.resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Outcome refusal(String sentence) {
        return new Outcome(1, sentence + "\n");
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", project.resolve("run").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", project.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    private static Path onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is not on the PATH"));
    }
}
