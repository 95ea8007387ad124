package app.yeobaek.notification;

import app.yeobaek.jobs.JobHandler;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends one piece of news by mail, unless it was read meanwhile. */
@ApplicationScoped
class MailAtOnce implements JobHandler {
    static final String JOB = "notification.mail";

    private final NewsMail mail;

    @Inject
    MailAtOnce(NewsMail mail) {
        this.mail = mail;
    }

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(UUID job, JsonNode payload) {
        mail.sendOne(job, UUID.fromString(payload.path("notification").asText()));
    }
}
