package app.yeobaek.audit;

import app.yeobaek.web.Cursor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log for those who read it. */
@ApplicationScoped
public class AuditRecords {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;

    @Inject
    AuditRecords(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Entries that answer a question, latest first, after a place in the list. */
    @Transactional
    public List<Entry> find(Question question, @Nullable Cursor after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("true");
        if (!question.action().isBlank()) {
            where.append(" and starts_with(e.action, :action)");
            values.put("action", question.action().strip());
        }
        if (question.by() != null) {
            where.append(" and e.by_id = :by");
            values.put("by", question.by());
        }
        if (question.team() != null) {
            where.append(" and e.team_id = :team");
            values.put("team", question.team());
        }
        if (!question.subject().isBlank()) {
            where.append(" and (position(:subject in e.subject) > 0 or position(:subject in e.before::text) > 0"
                    + " or position(:subject in e.after::text) > 0)");
            values.put("subject", question.subject().strip());
        }
        if (question.from() != null) {
            where.append(" and e.at >= :from");
            values.put("from", question.from());
        }
        if (question.to() != null) {
            where.append(" and e.at < :to");
            values.put("to", question.to());
        }
        if (after != null) {
            where.append(" and (e.at, e.id) < (:afterTime, :afterId)");
            values.put("afterTime", after.time());
            values.put("afterId", after.id());
        }
        Query query = database.createNativeQuery(
                // Only the fixed conditions above are put together; every value is a parameter.
                """
                select e.id, e.at, e.action, e.by_id, coalesce(p.name, e.actor), e.team_id, e.brief_id, e.subject,
                       e.before #>> '{}', e.after #>> '{}', e.address, e.source
                from audit_entry e left join person p on p.id = e.by_id or (e.source = 'KEYCLOAK' and p.subject = e.actor)
                where %s order by e.at desc, e.id desc limit :limit
                """
                        .formatted(where),
                Object[].class);
        values.forEach(query::setParameter);
        query.setParameter("limit", limit);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(this::entry).toList();
    }

    /** Forgets entries from before a moment, which must lie 30 days back at least; gives how many. */
    @Transactional
    public long forget(Instant before) {
        Object gone = database.createNativeQuery("select audit_forget(cast(:before as timestamptz))")
                .setParameter("before", before)
                .getSingleResult();
        return ((Number) gone).longValue();
    }

    private Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                instant(row[1]),
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                read((String) row[8]),
                read((String) row[9]),
                (String) row[10],
                ((String) row[11]).toLowerCase(Locale.ROOT));
    }

    private static Instant instant(Object time) {
        return time instanceof Instant it ? it : ((java.time.OffsetDateTime) time).toInstant();
    }

    private Map<String, Object> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database gave no JSON", e);
        }
    }
}
