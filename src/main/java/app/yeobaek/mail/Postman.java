package app.yeobaek.mail;

import app.yeobaek.jobs.JobHandler;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Carries the letters that were given to {@link Post#send}. */
@ApplicationScoped
class Postman implements JobHandler {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final Post post;

    @Inject
    Postman(Post post) {
        this.post = post;
    }

    @Override
    public String kind() {
        return Post.JOB;
    }

    @Override
    public void run(UUID job, JsonNode payload) {
        try {
            post.deliver(job, post.letter(payload));
        } catch (Undeliverable refused) {
            LOG.warnf("letter %s is not delivered: %s", job, refused.getMessage());
        }
    }
}
