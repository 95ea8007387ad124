package app.yeobaek.audit;

import app.yeobaek.web.Ids;
import app.yeobaek.web.RequestOrigin;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The record of acts. The database refuses to change or remove an entry. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;
    private final RequestOrigin request;

    @Inject
    AuditLog(EntityManager database, ObjectMapper json, Clock clock, RequestOrigin request) {
        this.request = request;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Records an act, if and when the transaction at hand commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        database.createNativeQuery(
                        """
                        insert into audit_entry (id, at, action, by_id, team_id, brief_id, subject, before, after, address)
                        values (:id, :at, :action, cast(:by as uuid), cast(:team as uuid), cast(:brief as uuid), :subject,
                                cast(:before as jsonb), cast(:after as jsonb), :address)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("action", act.action())
                .setParameter("by", act.by())
                .setParameter("team", act.team())
                .setParameter("brief", act.brief())
                .setParameter("subject", act.subject())
                .setParameter("before", write(act.before()))
                .setParameter("after", write(act.after()))
                .setParameter("address", request.address().orElse(null))
                .executeUpdate();
    }

    private String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be recorded: " + values, e);
        }
    }
}
