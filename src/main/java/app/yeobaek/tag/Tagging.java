package app.yeobaek.tag;

import app.yeobaek.annotation.MarkShared;
import app.yeobaek.annotation.Marking;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts tags on marks and takes them off: one tag at a time, so that two who tag at once lose nothing. */
@ApplicationScoped
class Tagging {
    private static final int TAGS_OF_ONE_MARK = 30;

    private final EntityManager database;
    private final Briefs briefs;
    private final Marking marking;
    private final Codebook codebook;
    private final EventLog log;

    @Inject
    Tagging(EntityManager database, Briefs briefs, Marking marking, Codebook codebook, EventLog log) {
        this.database = database;
        this.briefs = briefs;
        this.marking = marking;
        this.codebook = codebook;
        this.log = log;
    }

    /** The tags of one mark. */
    @Schema(name = "Tagging", description = "The tags of a mark")
    public record View(
            @Schema(description = "The mark") UUID annotation,
            @Schema(description = "Grows with every change of the tags") int version,
            List<UUID> tags) {}

    private record Mark(UUID author, boolean isPrivate, Access access) {
        @Nullable
        UUID audience() {
            return isPrivate ? author : null;
        }
    }

    /** The tags of all marks of a brief that the actor may see, by mark. */
    Map<UUID, View> on(UUID brief, Actor actor) {
        briefs.readableBy(actor, brief);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select t.annotation_id, t.version, t.tags from tagging t join annotation a on a.id = t.annotation_id
                        where t.brief_id = :brief and a.deleted_at is null and (a.visibility = 'TEAM' or a.author_id = :me)
                        """,
                        Object[].class)
                .setParameter("brief", brief)
                .setParameter("me", actor.id())
                .getResultList();
        Map<UUID, View> views = new LinkedHashMap<>();
        rows.forEach(row -> views.put((UUID) row[0], view(row)));
        return views;
    }

    /**
     * Puts a tag on a mark.
     *
     * @throws Problem 404, 403, 409 if the tag is retired or of another team, or the mark has too many
     */
    View put(UUID annotation, UUID tag, Actor actor) {
        Mark mark = taggable(annotation, actor);
        UUID team = mark.access().brief().team();
        if (codebook.usable(tag, team).isEmpty()) {
            throw Problem.of(409, "tag-unusable");
        }
        int changed = database.createNativeQuery(
                        """
                        insert into tagging as t (annotation_id, brief_id, tags, version)
                        values (:annotation, :brief, array[cast(:tag as uuid)], 1)
                        on conflict (annotation_id) do update set tags = t.tags || excluded.tags, version = t.version + 1
                            where not t.tags @> excluded.tags and cardinality(t.tags) < :most
                        """)
                .setParameter("annotation", annotation)
                .setParameter("brief", mark.access().brief().id())
                .setParameter("tag", tag)
                .setParameter("most", TAGS_OF_ONE_MARK)
                .executeUpdate();
        View view = read(annotation);
        if (!view.tags().contains(tag)) {
            throw Problem.of(409, "mark-has-many-tags", TAGS_OF_ONE_MARK);
        }
        return changed > 0 ? told(view, mark) : view;
    }

    /** Takes a tag off a mark, if it is there. */
    View take(UUID annotation, UUID tag, Actor actor) {
        Mark mark = taggable(annotation, actor);
        int changed = database.createNativeQuery(
                        """
                        update tagging set tags = array_remove(tags, cast(:tag as uuid)), version = version + 1
                        where annotation_id = :annotation and tags @> array[cast(:tag as uuid)]
                        """)
                .setParameter("annotation", annotation)
                .setParameter("tag", tag)
                .executeUpdate();
        View view = read(annotation);
        return changed > 0 ? told(view, mark) : view;
    }

    /** Those who could not see the mark until now know nothing of its tags. */
    void shared(@Observes MarkShared mark) {
        View view = read(mark.annotation());
        if (view.version() > 0) {
            log.append(mark.brief(), Audience.EVERYONE, new Tagged("event", "tagging", view));
        }
    }

    private Mark taggable(UUID annotation, Actor actor) {
        Access access = briefs.readableBy(actor, marking.briefOf(annotation, actor));
        Object[] row = (Object[]) database.createNativeQuery(
                        "select author_id, visibility, deleted_at is not null from annotation where id = :id for share",
                        Object[].class)
                .setParameter("id", annotation)
                .getSingleResult();
        if ((Boolean) row[2]) {
            throw Problem.notFound();
        }
        Mark mark = new Mark((UUID) row[0], row[1].equals("PRIVATE"), access);
        access.require(mark.isPrivate() ? Permission.KEEP_PRIVATE_MARKS : Permission.TAG);
        return mark;
    }

    private View read(UUID annotation) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select annotation_id, version, tags from tagging where annotation_id = :id", Object[].class)
                .setParameter("id", annotation)
                .getResultList();
        return rows.isEmpty() ? new View(annotation, 0, List.of()) : view(rows.get(0));
    }

    private View told(View view, Mark mark) {
        log.append(mark.access().brief().id(), Audience.only(mark.audience()), new Tagged("event", "tagging", view));
        return view;
    }

    private static View view(Object[] row) {
        return new View((UUID) row[0], ((Number) row[1]).intValue(), Arrays.asList((UUID[]) row[2]));
    }

    /** A mark has other tags now, told live. */
    record Tagged(String type, String kind, View tagging) {}
}
