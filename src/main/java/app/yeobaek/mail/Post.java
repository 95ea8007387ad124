package app.yeobaek.mail;

import app.yeobaek.jobs.Jobs;
import app.yeobaek.web.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends letters. */
@ApplicationScoped
public class Post {
    /** The kind of job that sends a letter. */
    static final String JOB = "mail";

    /** Longer than a slow server takes, shorter than a job's lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReactiveMailer mailer;
    private final Context conversations;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;
    private final String address;

    @Inject
    Post(
            ReactiveMailer mailer,
            Vertx vertx,
            Jobs jobs,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "yeobaek.address") String address) {
        this.mailer = mailer;
        // Made on a thread of its own, so that it is no request's.
        this.conversations = CompletableFuture.supplyAsync(
                        vertx::getOrCreateContext, task -> new Thread(task, "mail-context").start())
                .join();
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LetterPage(Letter letter, String language, String home) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LetterText(Letter letter, String home) implements TemplateInstance {}

    /** The public address of a path of this site, for links in letters. */
    public String addressOf(String path) {
        return address + path;
    }

    /**
     * Sends a letter soon, if and when the transaction at hand commits. While the mail server is away it is tried again for
     * some hours; a refusal for good is logged and ends it.
     *
     * @return the job that does it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID send(Letter letter) {
        JsonNode payload = json.valueToTree(letter);
        return jobs.enqueue(JOB, payload, clock.instant());
    }

    /**
     * Sends a letter now, on this thread. For jobs: it may take as long as the mail server does.
     *
     * @param id tells this letter from others; sent again under the same id, mail programs can take it for the same
     * @throws Undeliverable if the server refuses it for good
     * @throws RuntimeException if it cannot be sent now
     */
    public void deliver(UUID id, Letter letter) throws Undeliverable {
        Mail mail = new Mail()
                .addTo(letter.to())
                .setSubject(letter.subject())
                .setText(new LetterText(letter, address)
                        .setLocale(locale(letter))
                        .render())
                .setHtml(new LetterPage(letter, letter.language().tag(), address)
                        .setLocale(locale(letter))
                        .render())
                .addHeader("Message-ID", "<" + id + "@" + host() + ">")
                .addHeader("Content-Language", letter.language().tag())
                .addHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            // One click, without signing in: RFC 8058.
            mail.addHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        try {
            // All on one event loop: begun or taken up on another thread, Vert.x's client may listen only after a quick
            // server's greeting has passed, and then waits for it.
            mailer.send(mail)
                    .runSubscriptionOn(task -> conversations.runOnContext(nothing -> task.run()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException failure) {
            if (isForGood(failure)) {
                throw new Undeliverable(failure);
            }
            throw failure;
        }
    }

    Letter letter(JsonNode payload) {
        return json.convertValue(payload, Letter.class);
    }

    private String host() {
        String host = java.net.URI.create(address).getHost();
        return host == null ? "yeobaek.invalid" : host;
    }

    private static Locale locale(Letter letter) {
        Language language = letter.language();
        return language.locale();
    }

    private static boolean isForGood(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                // An answer without words is a broken conversation, not a refusal.
                return refusal.isPermanent()
                        && refusal.getReplyMessages().stream().anyMatch(words -> !words.isBlank());
            }
        }
        return false;
    }
}
