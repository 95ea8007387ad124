package app.yeobaek.account;

import app.yeobaek.audit.ForeignAct;
import app.yeobaek.audit.ForeignActs;
import app.yeobaek.people.People;
import app.yeobaek.security.ProviderWatch;
import app.yeobaek.security.Revocations;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Picks up what is done in Keycloak's own console: reads its admin events every few seconds, writes them into our audit log, and
 * lets them take effect here (who was disabled or deleted there is signed out here). Any node may read, two at once do no harm:
 * an event is taken in once.
 */
@ApplicationScoped
class ConsoleWatch {
    private static final Logger LOG = Logger.getLogger(ConsoleWatch.class);
    private static final int AT_ONCE = 100;
    /** Keycloak stamps an event before it commits it. */
    private static final long OVERLAP_MILLIS = 20_000;

    private final KeycloakLine keycloak;
    private final ProviderWatch provider;
    private final ForeignActs acts;
    private final People people;
    private final Revocations revocations;
    private final ObjectMapper json;

    @Inject
    ConsoleWatch(
            KeycloakLine keycloak,
            ProviderWatch provider,
            ForeignActs acts,
            People people,
            Revocations revocations,
            ObjectMapper json) {
        this.keycloak = keycloak;
        this.provider = provider;
        this.acts = acts;
        this.people = people;
        this.revocations = revocations;
        this.json = json;
    }

    @Scheduled(every = "4s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (provider.isAway()) {
            return;
        }
        try {
            long from = Math.max(0, acts.readTo() - OVERLAP_MILLIS);
            List<JsonNode> news = new ArrayList<>();
            keycloak.get("/admin-events?direction=asc&dateFrom=" + from + "&first=0&max=" + AT_ONCE)
                    .forEach(news::add);
            news.forEach(event -> QuarkusTransaction.requiringNew().run(() -> take(event)));
            if (!news.isEmpty()) {
                long last = news.get(news.size() - 1).path("time").asLong();
                // A page full of events from one moment must not be read for ever.
                acts.readTo(news.size() == AT_ONCE ? Math.max(last, acts.readTo() + 1) + OVERLAP_MILLIS : last);
            }
        } catch (Problem away) {
            LOG.debugf("Keycloak's admin events cannot be read: %s", away.type());
        } catch (RuntimeException e) {
            LOG.warn("Keycloak's admin events were not taken in, trying again", e);
        }
    }

    private void take(JsonNode event) {
        String path = event.path("resourcePath").asText();
        String operation = event.path("operationType").asText();
        Optional<String> subject = subject(path);
        JsonNode said = representation(event);
        boolean isNew = acts.record(new ForeignAct(
                event.path("id").asText(path + event.path("time").asText()),
                Instant.ofEpochMilli(event.path("time").asLong()),
                "keycloak." + event.path("resourceType").asText("thing").toLowerCase(java.util.Locale.ROOT) + "."
                        + operation.toLowerCase(java.util.Locale.ROOT),
                event.path("authDetails").path("userId").asText(),
                event.path("authDetails").path("ipAddress").asText(),
                subject.map(it -> "account:" + it).orElse("keycloak:" + path)));
        if (isNew && subject.isPresent()) {
            takeEffect(
                    subject.get(),
                    path,
                    operation,
                    said,
                    Instant.ofEpochMilli(event.path("time").asLong()));
        }
    }

    /** A logout in the console needs nothing more: Keycloak tells of every session that it ends. */
    private void takeEffect(String subject, String path, String operation, JsonNode said, Instant at) {
        boolean itself = path.equals("users/" + subject);
        boolean barred = itself
                && operation.equals("UPDATE")
                && said.has("enabled")
                && !said.path("enabled").asBoolean();
        boolean gone = itself && operation.equals("DELETE");
        boolean lessRights = path.contains("/role-mappings") && operation.equals("DELETE");
        if (barred || gone || lessRights) {
            // From before the act: whoever was let in again since then stays in.
            revocations.endAllOf(subject, at);
        }
        if (barred || gone) {
            people.withSubject(subject).ifPresent(it -> it.enable(false));
        } else if (itself && said.has("username")) {
            boolean enabled = said.path("enabled").asBoolean(true);
            people.withSubject(subject).ifPresent(it -> {
                if (it.departedAt() == null) {
                    it.follow(Account.of(said, it.isAdmin()).identity(), enabled);
                }
            });
        }
    }

    private JsonNode representation(JsonNode event) {
        try {
            JsonNode said = json.readTree(event.path("representation").asText("{}"));
            // The event of an update names everything but the account's id.
            return said instanceof com.fasterxml.jackson.databind.node.ObjectNode object
                    ? object.put(
                            "id", subject(event.path("resourcePath").asText()).orElse(""))
                    : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<String> subject(String path) {
        String[] parts = path.split("/", -1);
        return parts.length >= 2 && parts[0].equals("users") ? Optional.of(parts[1]) : Optional.empty();
    }
}
