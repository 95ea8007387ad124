package app.yeobaek.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path data;

    @Test
    void childEndsWithAKilledParent() throws Exception {
        assumeTrue(ChildProcess.onPath("setpriv"), "only Linux can promise this");
        Process parent = new ProcessBuilder(
                        ChildProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        assertThat(parent.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ends(recordedPid())).isTrue();
    }

    @Test
    void leftoverOfAnEarlierStartIsEnded() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        record(leftover.pid(), leftover.info().startInstant().orElseThrow().toEpochMilli());
        ChildProcess.endLeftover("child", folders());
        assertThat(leftover.isAlive()).isFalse();
        assertThat(folders().processRecord("child")).doesNotExist();
    }

    @Test
    void strangerWithTheSameNumberIsSpared() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            record(stranger.pid(), stranger.info().startInstant().orElseThrow().toEpochMilli() - 60_000);
            ChildProcess.endLeftover("child", folders());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void deathIsReportedWithTheLastLinesOfTheLog() throws Exception {
        ChildProcess child = start("for i in 1 2 3; do echo line $i; done; exit 3");
        assertThat(ends(recordedPid())).isTrue();
        assertThatThrownBy(child::requireAlive)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("\"child\" ended by itself (exit code 3)")
                .hasMessageContaining("line 3");
        child.stop();
    }

    @Test
    void farewellReachesTheChildBeforeForceDoes() throws Exception {
        Path said = data.resolve("said");
        ChildProcess child = ChildProcess.start(
                "child",
                folders(),
                ChildProcess.Farewell.INT,
                List.of(
                        "sh",
                        "-c",
                        "trap 'echo goodbye > " + said + "; exit 0' INT; echo up; while :; do sleep 0.05; done"),
                Map.of());
        while (!Files.readString(folders().log("child")).contains("up")) {
            Thread.sleep(10);
        }
        child.stop();
        assertThat(child.isAlive()).isFalse();
        assertThat(said).hasContent("goodbye");
        assertThat(folders().processRecord("child")).doesNotExist();
    }

    private ChildProcess start(String script) throws IOException {
        return ChildProcess.start(
                "child", folders(), ChildProcess.Farewell.TERM, List.of("sh", "-c", script), Map.of());
    }

    private Folders folders() {
        return new Folders(data, data);
    }

    private void record(long pid, long started) throws IOException {
        Path file = folders().processRecord("child");
        Files.createDirectories(file.getParent());
        Files.writeString(file, pid + " " + started + " TERM");
    }

    private long recordedPid() throws IOException {
        return Long.parseLong(Files.readString(folders().processRecord("child")).split(" ", -1)[0]);
    }

    private static boolean ends(long pid) throws InterruptedException, ExecutionException, TimeoutException {
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) {
            handle.get().onExit().get(30, TimeUnit.SECONDS);
        }
        return true;
    }
}
