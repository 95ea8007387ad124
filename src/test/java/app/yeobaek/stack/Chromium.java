package app.yeobaek.stack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright. Close it to close the browser.
 *
 * <p>Where there is none, and this is a Debian-like machine that we may administer (a container of a build, mostly), it is
 * installed with a font for Hangul; elsewhere a sentence says what to install.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Lock INSTALLATION = new ReentrantLock();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser without a window. */
    public static Chromium launch() {
        Path program = program();
        Playwright playwright = Playwright.create(
                // It would fetch a browser of its own otherwise.
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setHeadless(true)
                                    .setArgs(List.of(
                                            "--no-sandbox", // containers run as root
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"))));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** The running browser. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        INSTALLATION.lock();
        try {
            List<String> missing = new ArrayList<>();
            if (found().isEmpty()) {
                missing.add("chromium");
            }
            if (!knowsHangul()) {
                missing.add("fonts-noto-cjk");
            }
            if (!missing.isEmpty()) {
                install(missing);
            }
            return found().orElseThrow(() -> new IllegalStateException(wanted(List.of("chromium"))));
        } finally {
            INSTALLATION.unlock();
        }
    }

    private static Optional<Path> found() {
        return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean knowsHangul() {
        if (onPath("fc-list").isEmpty()) {
            return false;
        }
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=ko").start();
            return list.getInputStream().readAllBytes().length > 0;
        } catch (IOException notRunnable) {
            return false;
        }
    }

    private static void install(List<String> packages) {
        boolean mayInstall = "root".equals(System.getProperty("user.name"))
                && onPath("apt-get").isPresent();
        if (!mayInstall) {
            throw new IllegalStateException(wanted(packages));
        }
        System.out.println("[browser tests] installing " + String.join(", ", packages) + " (a minute or two) ...");
        run(List.of("apt-get", "update", "-q"), packages);
        run(
                Stream.concat(
                                Stream.of("apt-get", "install", "-q", "-y", "--no-install-recommends"),
                                Stream.concat(packages.stream(), Stream.of("fontconfig")))
                        .toList(),
                packages);
    }

    private static void run(List<String> command, List<String> packages) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        wanted(packages) + " " + String.join(" ", command) + " says:\n" + output);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(wanted(packages), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String wanted(List<String> packages) {
        return "The browser tests need Chromium and a font with Hangul; install: " + String.join(", ", packages)
                + " (Debian: apt-get install " + String.join(" ", packages) + ").";
    }
}
