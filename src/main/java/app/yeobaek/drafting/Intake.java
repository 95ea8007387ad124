package app.yeobaek.drafting;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Original;
import app.yeobaek.brief.Revisions;
import app.yeobaek.importing.ImportDesk;
import app.yeobaek.jobs.Jobs;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Ids;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in and sees to it that they are read; the same file twice is noticed. */
@ApplicationScoped
class Intake {
    /** Open drafts of one person: enough for a busy day, and an end to a script that never publishes. */
    static final int MOST_OPEN = 200;

    private final Drafts drafts;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Teams teams;
    private final Jobs jobs;
    private final EntityManager database;
    private final Clock clock;

    @Inject
    Intake(
            Drafts drafts,
            Briefs briefs,
            Revisions revisions,
            Teams teams,
            Jobs jobs,
            EntityManager database,
            Clock clock) {
        this.drafts = drafts;
        this.briefs = briefs;
        this.revisions = revisions;
        this.teams = teams;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
    }

    /** A draft, and whether it was begun now or already before. */
    record Taken(UUID draft, boolean isNew) {}

    /**
     * A file that came.
     *
     * @param id chosen by the client, so that a request can be repeated; or null
     * @param name the file's name, already plain
     * @param anyway whether to take it even if the team has it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of fifty megabytes would be for nothing
    record Arrival(@Nullable UUID id, String name, byte[] content, boolean anyway) {}

    /**
     * Takes in a file for a team.
     *
     * @throws Problem 404, 403; 409 {@code file-known} with {@code draft} or {@code brief} if the team has this very file;
     *     409 {@code id-taken}; 429 {@code drafts-full}
     */
    @Transactional
    Taken take(UUID team, Arrival file, Actor actor) {
        teams.require(Permission.IMPORT_BRIEF, team, actor);
        return before(file, actor).orElseGet(() -> {
            Original original = stored(team, file, actor);
            UUID id = file.id() == null ? Ids.next() : file.id();
            return begun(Draft.ofFile(id, team, original.id(), file.name(), actor, clock.instant()));
        });
    }

    /** Takes in a file that is to become the next revision of a brief; refusals as in {@link #take}. */
    @Transactional
    Taken takeFor(UUID briefId, Arrival file, Actor actor) {
        Access access = briefs.readableBy(actor, briefId);
        access.require(Permission.REVISE_BRIEF);
        return before(file, actor).orElseGet(() -> {
            Original original = stored(access.brief().team(), file, actor);
            UUID id = file.id() == null ? Ids.next() : file.id();
            return begun(Draft.ofFileFor(access.brief(), id, original.id(), file.name(), actor, clock.instant()));
        });
    }

    /** Puts the current text of a brief on the table; if somebody already did, that draft is given. */
    @Transactional
    Taken edit(UUID briefId, @Nullable UUID id, Actor actor) {
        Access access = briefs.readableBy(actor, briefId);
        access.require(Permission.REVISE_BRIEF);
        UUID base = access.brief().revision();
        // Two who press the button at once must not get two drafts.
        lock(base);
        Optional<Draft> begun = drafts.editing(briefId, base);
        if (begun.isPresent()) {
            return new Taken(begun.get().id(), false);
        }
        requireRoom(actor);
        Draft draft = Draft.ofText(
                access.brief(),
                id == null || database.find(Draft.class, id) != null ? Ids.next() : id,
                revisions.original(base),
                revisions.published(base),
                actor,
                clock.instant());
        drafts.persist(draft);
        return new Taken(draft.id(), true);
    }

    private Optional<Taken> before(Arrival file, Actor actor) {
        @Nullable UUID id = file.id();
        @Nullable Draft made = id == null ? null : database.find(Draft.class, id);
        if (made == null) {
            return Optional.empty();
        }
        if (!made.createdBy().equals(actor.id())) {
            throw Problem.of(409, "id-taken");
        }
        return Optional.of(new Taken(made.id(), false));
    }

    private Original stored(UUID team, Arrival file, Actor actor) {
        requireRoom(actor);
        Original original = new Original(file.name(), ImportDesk.mediaType(file.content()), file.content());
        lock(team);
        if (!file.anyway()) {
            requireNew(team, original);
        }
        database.persist(original);
        return original;
    }

    private Taken begun(Draft draft) {
        Instant now = clock.instant();
        drafts.persist(draft);
        draft.waitFor(jobs.enqueue(
                DraftReading.KIND,
                JsonNodeFactory.instance.objectNode().put("draft", draft.id().toString()),
                now));
        return new Taken(draft.id(), true);
    }

    private void requireRoom(Actor actor) {
        if (drafts.openOf(actor) >= MOST_OPEN) {
            throw Problem.of(429, "drafts-full", MOST_OPEN);
        }
    }

    private void requireNew(UUID team, Original original) {
        @SuppressWarnings("unchecked")
        List<Object[]> known = database.createNativeQuery(
                        """
                        select d.id as draft, cast(null as uuid) as brief, d.title from original o
                        join draft d on d.original_id = o.id
                        where o.sha256 = :digest and d.team_id = :team
                          and d.state in ('WAITING', 'READING', 'READY')
                        union all
                        select cast(null as uuid), b.id, b.title from original o
                        join revision r on r.original_id = o.id join brief b on b.id = r.brief_id
                        where o.sha256 = :digest and b.team_id = :team
                        limit 1
                        """,
                        Object[].class)
                .setParameter("digest", original.sha256())
                .setParameter("team", team)
                .getResultList();
        for (Object[] row : known) {
            throw Problem.of(409, row[0] == null ? "file-published" : "file-in-work", row[2])
                    .with("draft", row[0])
                    .with("brief", row[1])
                    .with("title", row[2]);
        }
    }

    /** Until the transaction ends, one at a time for the same thing. */
    private void lock(UUID thing) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:thing, 17))", Object.class)
                .setParameter("thing", thing.toString())
                .getSingleResult();
    }
}
