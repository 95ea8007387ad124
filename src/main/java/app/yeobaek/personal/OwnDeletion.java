package app.yeobaek.personal;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.people.DeletionRequests;
import app.yeobaek.people.Words;
import app.yeobaek.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** One's own wish to be deleted. */
@ApplicationScoped
class OwnDeletion {
    private final DeletionRequests requests;
    private final AuditLog audit;

    @Inject
    OwnDeletion(DeletionRequests requests, AuditLog audit) {
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    Optional<DeletionRequests.Request> of(Actor actor) {
        return requests.of(actor.id());
    }

    /** Asks, or asks otherwise than before. */
    @Transactional
    void ask(Actor actor, Words words, String note) {
        requests.ask(actor.id(), words, note.strip());
        record(actor, "deletion.asked", Map.of("words", words));
    }

    /** Takes the wish back; one that is not there is as good. */
    @Transactional
    void withdraw(Actor actor) {
        if (requests.end(actor.id())) {
            record(actor, "deletion.withdrawn", Map.of());
        }
    }

    private void record(Actor actor, String action, Map<String, ?> after) {
        audit.record(new Act(action, actor.id(), null, null, "account:" + actor.subject(), Map.of(), after));
    }
}
