package app.yeobaek.recommendation;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Criteria that a team uses again and again. A round copies them, so that a later template changes no earlier round. */
@Entity
@Table(name = "criteria_template")
@Immutable
class CriteriaTemplate {
    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID team;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private String criteria;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CriteriaTemplate() {}

    CriteriaTemplate(UUID team, String name, List<Criterion> criteria, Actor by, Instant now) {
        this.id = Ids.next();
        this.team = team;
        this.name = name;
        this.criteria = StoredJson.of(criteria);
        this.createdBy = by.id();
        this.createdAt = now;
    }

    View view() {
        return new View(id, name, StoredJson.read(criteria, new TypeReference<List<Criterion>>() {}));
    }

    /** A template as the API shows it. */
    @Schema(name = "CriteriaTemplate", description = "Criteria that a team uses again and again")
    record View(UUID id, @Schema(examples = "정책 제언 기본") String name, List<Criterion> criteria) {}
}
