package app.yeobaek.personal;

import app.yeobaek.account.Accounts;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Revocations;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** One's own logins. Ending them holds here even while Keycloak is away. */
@ApplicationScoped
class OwnLogins {
    private final Accounts accounts;
    private final Revocations revocations;
    private final AuditLog audit;

    @Inject
    OwnLogins(Accounts accounts, Revocations revocations, AuditLog audit) {
        this.accounts = accounts;
        this.revocations = revocations;
        this.audit = audit;
    }

    void end(Actor actor, String session) {
        if (accounts.sessions(actor.subject()).stream().noneMatch(it -> it.id().equals(session))) {
            throw Problem.notFound();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            revocations.endSession(session);
            note(actor, "login.ended");
        });
        accounts.endSession(session);
    }

    void endAll(Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> {
            revocations.endAllOf(actor.subject());
            note(actor, "login.all-ended");
        });
        accounts.signOut(actor.subject());
    }

    private void note(Actor actor, String action) {
        audit.record(new Act(action, actor.id(), null, null, "person:" + actor.id(), Map.of(), Map.of()));
    }
}
