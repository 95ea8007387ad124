package app.yeobaek.stack;

import app.yeobaek.localstack.Console;
import app.yeobaek.localstack.Folders;
import app.yeobaek.localstack.LocalStack;
import app.yeobaek.localstack.Ports;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL and a real Keycloak for {@code @QuarkusTest}: started with the first test that asks, stopped when the JVM
 * ends, their data kept between runs. Where {@code ./run test-stack} keeps one running on these ports, that one is used. Use it as
 * {@code @WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    /** Configuration property under which a test finds the password of a sample person: this and the user name. */
    static final String PASSWORD = "yeobaek.test.password.";

    /** Configuration property under which a test finds the folder of the mails that were sent. */
    public static final String MAIL = "yeobaek.test.mail";

    private static final String RUNNING = TestStack.class.getName();

    @Override
    public Map<String, String> start() {
        // Quarkus loads this class more than once, but there can be only one stack on the ports. Only strings may
        // stand as system properties: others read all of them.
        synchronized (System.getProperties()) {
            String running = System.getProperty(RUNNING);
            if (running != null) {
                return decode(running);
            }
            Map<String, String> configuration = startOnce();
            System.setProperty(RUNNING, encode(configuration));
            return configuration;
        }
    }

    private static String encode(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> decode(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static Map<String, String> startOnce() {
        int port = Integer.getInteger("yeobaek.test.port", 18480);
        Folders folders = Folders.forTests(Path.of(System.getProperty("yeobaek.root", ".")));
        Ports ports = new Ports(port);
        Optional<LocalStack.Running> running = LocalStack.running(folders, ports);
        if (running.isPresent()) {
            return configuration(folders, running.get().configuration(), running.get()::passwordOf);
        }
        LocalStack stack = start(folders, ports);
        return configuration(folders, stack.configuration(), stack::passwordOf);
    }

    private static Map<String, String> configuration(
            Folders folders, Map<String, String> ofApplication, Function<SamplePerson, String> passwords) {
        Map<String, String> configuration = new HashMap<>(ofApplication);
        configuration.put(MAIL, folders.mail().toString());
        for (SamplePerson person : SamplePerson.values()) {
            configuration.put(PASSWORD + person.userName(), passwords.apply(person));
        }
        return Map.copyOf(configuration);
    }

    private static LocalStack start(Folders folders, Ports ports) {
        try {
            LocalStack stack = LocalStack.start(folders, ports, new Console(System.out, "[test stack] "));
            stack.awaitLogin();
            return stack;
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    "The test stack does not start on port %d and the next three (-Dyeobaek.test.port chooses others): %s"
                            .formatted(ports.application(), failure.getMessage()),
                    failure);
        }
    }

    @Override
    public void stop() {
        // The next test class may ask for it again: it ends with this JVM.
    }
}
