package app.yeobaek.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Whether the log is out of the reach of the role as which this application signs in to the database. */
@ApplicationScoped
public class AuditKeeping {
    private static final Logger LOG = Logger.getLogger(AuditKeeping.class);

    private final EntityManager database;

    @Inject
    AuditKeeping(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void warn(@Observes StartupEvent start) {
        if (!isKept()) {
            LOG.error(
                    "This application signs in to the database as a role that can change the audit log. Give it a role that"
                            + " owns nothing, and Flyway the owner's: quarkus.datasource.username, quarkus.flyway.username.");
        }
    }

    /** Whether entries can only be added; the owner of the tables or a superuser could do more. */
    @Transactional
    public boolean isKept() {
        return Boolean.TRUE.equals(database.createNativeQuery(
                        "select not has_table_privilege('audit_entry', 'update, delete, truncate, trigger')",
                        Boolean.class)
                .getSingleResult());
    }
}
