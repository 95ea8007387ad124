package app.yeobaek.admin;

import app.yeobaek.account.Accounts;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.jobs.JobHandler;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.people.DeletionRequests;
import app.yeobaek.people.Departures;
import app.yeobaek.people.Members;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Words;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Revocations;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody leaves for good. They are out at once; the rest (their account at Keycloak, their words) is a job, so that a Keycloak
 * that is away, or a node that dies in the middle, only delays it. Each step may be done twice.
 */
@ApplicationScoped
class Departure implements JobHandler {
    static final String KIND = "account.departure";
    /** Few enough that the live channel does not wait for the transaction. */
    private static final int AT_ONCE = 50;

    private final Accounts accounts;
    private final People people;
    private final Members members;
    private final Departures departures;
    private final LeftWords words;
    private final Revocations revocations;
    private final AuditLog audit;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final DeletionRequests requests;
    private final Clock clock;

    @Inject
    Departure(
            Accounts accounts,
            People people,
            Members members,
            Departures departures,
            LeftWords words,
            Revocations revocations,
            AuditLog audit,
            Jobs jobs,
            ObjectMapper json,
            DeletionRequests requests,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.members = members;
        this.departures = departures;
        this.words = words;
        this.revocations = revocations;
        this.audit = audit;
        this.jobs = jobs;
        this.json = json;
        this.requests = requests;
        this.clock = clock;
    }

    /** What they asked for themselves, if they did. */
    @Transactional
    Optional<DeletionRequests.Request> requestOf(UUID person) {
        return requests.of(person);
    }

    /**
     * Begins a departure.
     *
     * @param subject the account's id
     * @throws Problem 409 {@code leads-alone} if a team would be left without a lead
     */
    @Transactional
    public void begin(Actor admin, String subject, Words choice) {
        Optional<Person> person = people.withSubject(subject);
        List<String> alone = person.map(it -> members.ledOnlyBy(it.id())).orElse(List.of());
        if (!alone.isEmpty()) {
            throw Problem.of(409, "leads-alone", String.join(", ", alone));
        }
        revocations.endAllOf(subject);
        person.ifPresent(it -> it.enable(false));
        jobs.enqueue(
                KIND, json.createObjectNode().put("subject", subject).put("words", choice.name()), clock.instant());
        audit.record(new Act(
                "account.deleted",
                admin.id(),
                null,
                null,
                "account:" + subject,
                Map.of("account", person.map(Person::handle).orElse("")),
                Map.of("words", choice)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID job, JsonNode payload) {
        String subject = payload.path("subject").asText();
        Words choice = Words.valueOf(payload.path("words").asText());
        accounts.delete(subject);
        Optional<UUID> person = QuarkusTransaction.requiringNew()
                .call(() -> people.withSubject(subject).map(Person::id));
        if (person.isEmpty()) {
            return;
        }
        UUID id = person.get();
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> words.takeBack(id, choice == Words.REMOVED, AT_ONCE));
        }
        QuarkusTransaction.requiringNew().run(() -> departures.complete(id, choice));
    }
}
