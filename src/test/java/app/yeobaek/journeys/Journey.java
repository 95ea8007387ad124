package app.yeobaek.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every journey has: an archive, and people who sit down at a browser of their own. After each, no page may have
 * complained on its console that was not told to expect it.
 */
@ExtendWith(Stage.class)
abstract class Journey {
    /** Where people's sessions stand after they logged in by the form once: later journeys begin there. */
    private static final Map<SamplePerson, String> LOGGED_IN = new EnumMap<>(SamplePerson.class);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    Archive archive;

    private final List<Reader> readers = new ArrayList<>();

    /** A person at a desk, logged in. */
    Reader reader(SamplePerson person) {
        return reader(person, person.language().equals("en") ? Look.DESK.english() : Look.DESK);
    }

    /** A person who is logged in and reads with {@code look}. */
    Reader reader(SamplePerson person, Look look) {
        String session = LOGGED_IN.get(person);
        if (session == null) {
            try (BrowserContext context =
                    Stage.browser().newContext(Look.DESK.options().setBaseURL(address()))) {
                Reader first = new Reader(context, person, false);
                first.goesTo("/briefs");
                first.logsIn();
                session = context.storageState();
            }
            LOGGED_IN.put(person, session);
        }
        Reader reader = sit(person, look, look.options().setStorageState(session));
        return reader;
    }

    /** A person who has not logged in yet, and whose session no other journey shares. */
    Reader stranger(SamplePerson person, Look look) {
        return sit(person, look, look.options());
    }

    String address() {
        return "http://localhost:" + port;
    }

    private Reader sit(SamplePerson person, Look look, Browser.NewContextOptions options) {
        Reader reader = new Reader(Stage.browser().newContext(options.setBaseURL(address())), person, look.script());
        readers.add(reader);
        return reader;
    }

    void failed(String journey) {
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i)
                    .isSeen("FAILED-" + journey + "-" + (i + 1) + "-"
                            + readers.get(i).person());
        }
    }

    @AfterEach
    void everybodyLeavesWithoutComplaint() {
        List<String> complaints =
                readers.stream().flatMap(it -> it.complaints().stream()).toList();
        readers.forEach(Reader::leaves);
        assertThat(complaints).as("complaints on the browsers' consoles").isEmpty();
    }
}
