package app.yeobaek.tag;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A word of a team for what marks are about. */
@Entity
public class Tag {
    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "name_ko")
    @Nullable
    private String nameKo;

    @Column(name = "name_en")
    @Nullable
    private String nameEn;

    private String description;

    @Nullable
    private String colour;

    @Column(name = "parent_id")
    @Nullable
    private UUID parent;

    private boolean free;

    @Column(name = "merged_into")
    @Nullable
    private UUID mergedInto;

    @Column(name = "retired_at")
    @Nullable
    private Instant retiredAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Tag() {}

    Tag(UUID team, boolean free, Actor actor, Instant now) {
        this.id = Ids.next();
        this.team = team;
        this.description = "";
        this.free = free;
        this.createdBy = actor.id();
        this.createdAt = now;
    }

    /** Takes on what an editor says of it; from then on it belongs to the codebook. */
    void describe(TagChange change) {
        nameKo = TagChange.word(change.ko());
        nameEn = TagChange.word(change.en());
        description = change.description() == null ? "" : change.description().strip();
        colour = change.colour() == null ? null : change.colour().name();
        parent = change.parent();
    }

    void takeIntoCodebook() {
        free = false;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void bringBack() {
        retiredAt = null;
    }

    /** Becomes another word for {@code other}. */
    void mergeInto(Tag other, Instant now) {
        mergedInto = other.id;
        parent = null;
        retire(now);
    }

    boolean isUsable() {
        return retiredAt == null;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    UUID id() {
        return id;
    }

    UUID team() {
        return team;
    }

    @Nullable
    String nameKo() {
        return nameKo;
    }

    @Nullable
    String nameEn() {
        return nameEn;
    }

    String description() {
        return description;
    }

    @Nullable
    String colour() {
        return colour;
    }

    @Nullable
    UUID parent() {
        return parent;
    }

    boolean isFree() {
        return free;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    int version() {
        return version;
    }
}
