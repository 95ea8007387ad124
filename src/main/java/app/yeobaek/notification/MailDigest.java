package app.yeobaek.notification;

import app.yeobaek.jobs.JobHandler;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends somebody's digest. */
@ApplicationScoped
class MailDigest implements JobHandler {
    static final String JOB = "notification.digest";

    private final NewsMail mail;

    @Inject
    MailDigest(NewsMail mail) {
        this.mail = mail;
    }

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(UUID job, JsonNode payload) {
        mail.sendDigest(job, UUID.fromString(payload.path("person").asText()));
    }
}
