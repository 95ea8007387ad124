package app.yeobaek.brief;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Publishes further revisions of briefs. */
@ApplicationScoped
public class Revising {
    private final EntityManager database;
    private final Briefs briefs;
    private final Revisions revisions;
    private final Event<BriefRevised> revised;
    private final AuditLog audit;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Revising(
            EntityManager database,
            Briefs briefs,
            Revisions revisions,
            Event<BriefRevised> revised,
            AuditLog audit,
            EventLog log,
            Clock clock) {
        this.database = database;
        this.briefs = briefs;
        this.revisions = revisions;
        this.revised = revised;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Publishes a text as the next revision of a brief. In the caller's transaction, together with all that hangs on the
     * text: either everything is carried over or nothing happened. Of two who publish at once one wins; marks that are
     * being made at the same moment are either carried over or made in the new revision.
     *
     * @param brief whose text it is; the actor's right to revise it is checked here
     * @param base the revision that the new text was made from
     * @param original the file it came from, not yet stored, or the stored one of an earlier revision
     * @throws Problem 404, 403 if the actor may not revise it, 409 {@code base-outdated} with {@code current} if the base
     *     is not the current revision any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Revision publish(Actor by, UUID brief, UUID base, Manuscript manuscript, Original original) {
        // The foreign keys of new marks wait for this lock, and for no weaker one: whoever is marking is done before,
        // or waits.
        database.createNativeQuery("select id from brief where id = :id for update")
                .setParameter("id", brief)
                .getResultList();
        Access access = briefs.readableBy(by, brief);
        access.require(Permission.REVISE_BRIEF);
        Brief revising = access.brief();
        database.refresh(revising);
        if (!revising.revision().equals(base)) {
            throw Problem.of(409, "base-outdated").with("current", revising.revision());
        }
        Revisions.Published before = revisions.published(base);
        Instant now = clock.instant();
        Revision revision =
                new Revision(Revision.nextId(), revising, before.number() + 1, manuscript, original, by, now);
        if (!database.contains(original) && database.find(Original.class, original.id()) == null) {
            database.persist(original);
        }
        database.persist(revision);
        revising.revise(manuscript.metadata(), revision.id());
        database.flush();
        Revisions.Published after = new Revisions.Published(revision.id(), brief, revision.number(), manuscript);
        Reanchoring reanchoring = Reanchoring.between(before.manuscript().text(), manuscript.text());
        revised.fire(new BriefRevised(brief, before, after, reanchoring, by, now));
        audit.record(new Act(
                "brief.revision.published",
                by.id(),
                revising.team(),
                brief,
                "revision:" + revision.id(),
                Map.of("revision", before.id(), "number", before.number()),
                Map.of("revision", revision.id(), "number", revision.number())));
        log.append(brief, Audience.EVERYONE, RevisionNews.of(after, PersonView.of(by)));
        return revision;
    }

    /** A newer revision exists, told live. */
    record RevisionNews(String type, String kind, UUID revision, int number, UUID by, Map<UUID, PersonView> people) {
        static RevisionNews of(Revisions.Published revision, PersonView by) {
            return new RevisionNews(
                    "event", "revision", revision.id(), revision.number(), by.id(), Map.of(by.id(), by));
        }
    }
}
