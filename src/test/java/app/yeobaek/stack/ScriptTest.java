package app.yeobaek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client's own tests, {@code node --test src/test/web}, on the Node that comes with Playwright: none need be installed. */
class ScriptTest {
    @Test
    void scriptsPassTheirOwnTests() throws IOException, InterruptedException {
        Path node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir()
                .resolve(System.getProperty("os.name").startsWith("Windows") ? "node.exe" : "node");
        Process tests = new ProcessBuilder(
                        node.toString(), "--test", "--test-reporter=spec", "src/test/web/**/*.test.mjs")
                .directory(Path.of(System.getProperty("yeobaek.root", ".")).toFile())
                .redirectErrorStream(true)
                .start();
        String report = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tests.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(tests.exitValue()).as(report).isZero();
        assertThat(report).contains("pass ").doesNotContain("tests 0");
    }
}
