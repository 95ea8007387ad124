package app.yeobaek.annotation;

import app.yeobaek.annotation.NewAnnotation.NewPassage;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.ThreadCopies;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Copies or moves one's own mark: to another visibility, or to a brief of another team that says the same words. Its thread comes
 * along only where everyone who spoke in it can read it there too; nobody's words are shown to strangers by it.
 */
@ApplicationScoped
class Copying {
    private static final int PLACES = 30;

    private final Annotations annotations;
    private final Marking marking;
    private final Briefs briefs;
    private final Revisions revisions;
    private final ThreadCopies copies;
    private final EntityManager database;

    @Inject
    Copying(
            Annotations annotations,
            Marking marking,
            Briefs briefs,
            Revisions revisions,
            ThreadCopies copies,
            EntityManager database) {
        this.annotations = annotations;
        this.marking = marking;
        this.briefs = briefs;
        this.revisions = revisions;
        this.copies = copies;
        this.database = database;
    }

    /** A brief that a mark may be copied to. */
    @Schema(name = "CopyPlace", description = "A brief that a mark may be copied to")
    record Place(
            UUID brief,
            @Schema(examples = "조기경보의 재설계") String title,
            @Schema(examples = "동북아 연구팀") String team,
            @Schema(description = "Whether it is the brief that the mark is in") boolean here,
            @Schema(description = "Whether a copy may be shared with the team there") boolean mayShare) {}

    /** The briefs whose current text says what the mark's first passage says, this one first. */
    List<Place> places(UUID id, Actor actor) {
        Annotations.Found found = marking.own(id, actor);
        List<Passage> passages = annotations.passages(id, found.access().brief().revision());
        // A note has no words to look for: it may stay here, or go to where the brief has the same title.
        String words = passages.isEmpty()
                ? found.access().brief().title()
                : passages.get(0).exact();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select b.id, b.title, t.name, m.role from brief b
                        join membership m on m.team_id = b.team_id and m.person_id = :actor
                        join team t on t.id = b.team_id
                        join revision r on r.id = b.revision
                        where b.id = :here or (:noted and b.title = :words) or (not :noted and position(:words in r.text) > 0)
                        order by b.id = :here desc, b.created_at desc, b.id limit :limit
                        """,
                        Object[].class)
                .setParameter("actor", actor.id())
                .setParameter("here", found.access().brief().id())
                .setParameter("noted", passages.isEmpty())
                .setParameter("words", words)
                .setParameter("limit", PLACES)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[0].equals(found.access().brief().id()),
                        Permissions.may(Role.valueOf((String) row[3]), Permission.ANNOTATE)))
                .toList();
    }

    /**
     * Copies a mark, and deletes the one it was copied from if it is to be moved.
     *
     * @throws Problem 404, 403, 409 if the words are not there once, or the thread cannot come along
     */
    AnnotationView copy(UUID id, UUID target, Visibility visibility, boolean thread, boolean move, Actor actor) {
        Annotations.Found found = marking.own(id, actor);
        Annotation annotation = found.annotation();
        if (annotation.isDeleted()) {
            throw Problem.notFound();
        }
        if (annotation.isHidden()) {
            throw Problem.of(409, "mark-hidden");
        }
        Access there = briefs.readableBy(actor, target);
        List<Passage> passages = annotations.passages(id, found.access().brief().revision());
        if (passages.isEmpty() && annotation.kind() != Kind.NOTE) {
            throw Problem.of(409, "words-not-there");
        }
        boolean elsewhere = !target.equals(annotation.brief()) || visibility != annotation.visibility();
        if (thread && !copies.mayCome(id, target, visibility == Visibility.PRIVATE ? actor.id() : null)) {
            throw Problem.of(409, "thread-of-others");
        }
        @Nullable SuggestionView suggestion = annotation.suggestion();
        @Nullable String first = annotation.kind().speaks() ? copies.firstWords(id, actor.id()) : null;
        NewAnnotation wish = new NewAnnotation(
                null,
                there.brief().revision(),
                annotation.kind(),
                annotation.colour(),
                visibility,
                placed(
                        passages,
                        revisions
                                .published(there.brief().revision())
                                .manuscript()
                                .text(),
                        !elsewhere),
                annotation.kind().speaks() ? (first == null ? "…" : first) : null,
                suggestion == null ? null : suggestion.replacement());
        UUID copy = marking.mark(target, wish, actor).annotation().id();
        if (thread) {
            copies.copy(
                    id, annotations.findById(copy).subject(), annotation.kind().speaks() ? actor.id() : null);
        }
        AnnotationView view = marking.told(copy, actor);
        if (move) {
            marking.delete(id, actor);
        }
        return view;
    }

    private static List<NewPassage> placed(List<Passage> passages, String text, boolean same) {
        List<NewPassage> placed = new ArrayList<>();
        for (Passage passage : passages) {
            String words = String.valueOf(passage.exact());
            int start = passage.start();
            if (!same && !text.startsWith(words, start)) {
                start = text.indexOf(words);
                if (start < 0 || text.indexOf(words, start + 1) >= 0) {
                    throw Problem.of(409, "words-not-there");
                }
            }
            placed.add(new NewPassage(start, start + words.length(), words));
        }
        return placed;
    }
}
