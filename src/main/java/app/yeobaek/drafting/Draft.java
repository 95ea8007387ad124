package app.yeobaek.drafting;

import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Revision;
import app.yeobaek.brief.Revisions;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text on its way to becoming a revision: first a file to be read, then a galley to be mended. */
@Entity
public class Draft {
    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "brief_id")
    @Nullable
    private UUID brief;

    @Column(name = "base_revision")
    @Nullable
    private UUID base;

    @Column(name = "original_id")
    @Nullable
    private UUID original;

    private String name;
    private String title;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Nullable
    private String refusal;

    @Column(name = "refusal_word")
    @Nullable
    private String refusalWord;

    @Nullable
    private UUID job;

    @Nullable
    private String galley;

    @Nullable
    private String source;

    @Nullable
    private String remarks;

    private int doubts;

    @Column(name = "open_doubts")
    private int openDoubts;

    private int step;

    @Nullable
    private UUID revision;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Draft() {}

    private Draft(UUID id, UUID team, UUID original, String name, Actor actor, Instant now) {
        this.id = id;
        this.team = team;
        this.original = original;
        this.name = name;
        this.title = name;
        this.state = DraftState.WAITING;
        this.createdBy = actor.id();
        this.createdAt = now;
        this.changedBy = actor.id();
        this.changedAt = now;
    }

    /** A file that waits to be read, to become a brief of a team. */
    static Draft ofFile(UUID id, UUID team, UUID original, String name, Actor actor, Instant now) {
        return new Draft(id, team, original, name, actor, now);
    }

    /** A file that waits to be read, to become the next revision of a brief. */
    static Draft ofFileFor(Brief brief, UUID id, UUID original, String name, Actor actor, Instant now) {
        Draft draft = new Draft(id, brief.team(), original, name, actor, now);
        draft.brief = brief.id();
        draft.base = brief.revision();
        return draft;
    }

    /** The current text of a brief, to be edited. */
    static Draft ofText(Brief brief, UUID id, UUID original, Revisions.Published text, Actor actor, Instant now) {
        Draft draft = new Draft(id, brief.team(), original, brief.title(), actor, now);
        draft.brief = brief.id();
        draft.base = text.id();
        draft.wasRead(Galley.of(text.manuscript(), List.of()), null, null, actor.id(), now);
        return draft;
    }

    /** The identity of the row, never changed. */
    public UUID id() {
        return id;
    }

    /** The team it belongs to. */
    public UUID team() {
        return team;
    }

    /** The brief that it will be a revision of, or that it became; null for a new one. */
    @Nullable
    public UUID brief() {
        return brief;
    }

    /** The revision that it was made from, or null. */
    @Nullable
    public UUID base() {
        return base;
    }

    @Nullable
    UUID original() {
        return original;
    }

    /** The name of the file, or the brief's title. */
    public String name() {
        return name;
    }

    /** The title that the brief would have. */
    public String title() {
        return title;
    }

    /** Where it is on its way. */
    public DraftState state() {
        return state;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    @Nullable
    String refusalWord() {
        return refusalWord;
    }

    @Nullable
    UUID job() {
        return job;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String remarks() {
        return remarks;
    }

    int doubts() {
        return doubts;
    }

    int openDoubts() {
        return openDoubts;
    }

    int step() {
        return step;
    }

    /** The revision that it became, or null. */
    @Nullable
    public UUID revision() {
        return revision;
    }

    UUID createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Counts its changes. */
    public int version() {
        return version;
    }

    /** What one must be allowed to do in the team in order to work on it. */
    public Permission needed() {
        return brief == null || state == DraftState.PUBLISHED ? Permission.IMPORT_BRIEF : Permission.REVISE_BRIEF;
    }

    /**
     * What is on the table.
     *
     * @throws IllegalStateException if the file has not been read
     */
    public Galley galley() {
        if (galley == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        return Galley.fromJson(galley);
    }

    void waitFor(UUID reading) {
        job = reading;
    }

    void begin() {
        state = DraftState.READING;
    }

    void wasRead(Galley read, @Nullable String lines, @Nullable String margin, UUID by, Instant now) {
        state = DraftState.READY;
        source = lines;
        remarks = margin;
        set(read, by, now);
    }

    void refuse(String problem, String word) {
        state = DraftState.REFUSED;
        refusal = problem;
        refusalWord = word;
    }

    /** Puts a galley on the table, after so many steps. */
    void mend(Galley mended, int steps, UUID by, Instant now) {
        step = steps;
        set(mended, by, now);
    }

    /** Puts what it changed on top of a newer revision; the steps that led here are no longer its own. */
    void rebase(Galley merged, UUID onto, UUID by, Instant now) {
        base = onto;
        step = 0;
        set(merged, by, now);
    }

    private void set(Galley now, UUID by, Instant at) {
        galley = now.toJson();
        title = now.metadata().title();
        doubts = now.queries().size();
        openDoubts = now.open();
        changedBy = by;
        changedAt = at;
    }

    void becomes(UUID published, Revision first, UUID by, Instant now) {
        state = DraftState.PUBLISHED;
        brief = published;
        revision = first.id();
        clear(by, now);
    }

    void discard(UUID by, Instant now) {
        state = DraftState.DISCARDED;
        clear(by, now);
        original = null;
    }

    private void clear(UUID by, Instant now) {
        galley = null;
        source = null;
        remarks = null;
        changedBy = by;
        changedAt = now;
    }
}
