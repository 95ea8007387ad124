package app.yeobaek.people;

import app.yeobaek.security.Role;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who share briefs. */
@Entity
public class Team {
    /** How long a team keeps what was thrown away, unless it says otherwise. */
    private static final int TRASH_DAYS = 30;

    @Id
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Nullable
    @Column(name = "archived_at")
    private Instant archivedAt;

    @Nullable
    @Column(name = "merged_into")
    private UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private Role importers;

    @Column(name = "trash_days")
    private int trashDays;

    private String language;

    @Version
    private int version;

    protected Team() {}

    /** A new team without members. */
    public Team(String name, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.createdAt = now;
        this.importers = Role.EDITOR;
        this.trashDays = TRASH_DAYS;
        this.language = Language.KO.tag();
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The name shown to members. */
    public String name() {
        return name;
    }

    /** When it was put away, or null. */
    @Nullable
    public Instant archivedAt() {
        return archivedAt;
    }

    /** The team that took its briefs and members, or null. */
    @Nullable
    public UUID mergedInto() {
        return mergedInto;
    }

    /** The lowest role that may bring in briefs: editor or lead. */
    public Role importers() {
        return importers;
    }

    /** For how many days it keeps what was thrown away. */
    public int trashDays() {
        return trashDays;
    }

    /** The language of what Yeobaek writes to the team as a whole. */
    public Language language() {
        return Language.ofTag(language.toLowerCase(Locale.ROOT)).orElse(Language.KO);
    }

    /** The number of changes so far. */
    public int version() {
        return version;
    }

    void settle(TeamSettings settings) {
        this.name = settings.name().strip();
        this.importers = settings.importers();
        this.trashDays = settings.trashDays();
        this.language = settings.language();
    }

    void archive(Instant now) {
        this.archivedAt = now;
    }

    void restore() {
        this.archivedAt = null;
    }

    void mergeInto(Team other, Instant now) {
        this.archivedAt = now;
        this.mergedInto = other.id();
    }
}
