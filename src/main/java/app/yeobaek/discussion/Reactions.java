package app.yeobaek.discussion;

import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Nods at comments: given, taken back, read. */
@ApplicationScoped
class Reactions {
    private final EntityManager database;
    private final Threads threads;
    private final EventLog log;

    @Inject
    Reactions(EntityManager database, Threads threads, EventLog log) {
        this.database = database;
        this.threads = threads;
        this.log = log;
    }

    /** Gives a comment a sign; giving it twice is giving it once. */
    ReactionsView give(UUID comment, Sign sign, Actor actor) {
        return change(
                comment,
                sign,
                actor,
                """
                insert into reaction (comment_id, person_id, sign, created_at) values (:comment, :person, :sign, now())
                on conflict do nothing
                """);
    }

    /** Takes one's own sign back, if it was given. */
    ReactionsView takeBack(UUID comment, Sign sign, Actor actor) {
        return change(
                comment,
                sign,
                actor,
                """
                delete from reaction where comment_id = :comment and person_id = :person and sign = :sign
                """);
    }

    /** The reactions of some comments, by comment; those without any are left out. */
    Map<UUID, ReactionsView> of(Collection<Comment> comments) {
        Map<UUID, Integer> versions = new HashMap<>();
        comments.stream().filter(it -> it.reacted() > 0).forEach(it -> versions.put(it.id(), it.reacted()));
        return versions.isEmpty() ? Map.of() : read(versions);
    }

    private ReactionsView change(UUID id, Sign sign, Actor actor, String statement) {
        Comment comment = database.find(Comment.class, id);
        if (comment == null) {
            throw Problem.notFound();
        }
        Threads.Held held = threads.readable(comment.thread(), actor, LockModeType.NONE);
        Thread thread = held.thread();
        held.access().require(thread.audience() == null ? Permission.REPLY : Permission.KEEP_PRIVATE_MARKS);
        if (comment.isDeleted()) {
            throw Problem.notFound();
        }
        // The counter's row lock puts those who nod at once one after the other.
        int version = ((Number) database.createNativeQuery(
                                "update comment set reacted = reacted + 1 where id = :id returning reacted")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
        database.createNativeQuery(statement)
                .setParameter("comment", id)
                .setParameter("person", actor.id())
                .setParameter("sign", sign.name())
                .executeUpdate();
        ReactionsView view = Objects.requireNonNull(read(Map.of(id, version)).get(id));
        log.append(
                thread.brief(),
                Audience.only(thread.audience()),
                new ReactionNews(
                        "event", "reactions", thread.id(), id, view, Map.of(actor.id(), PersonView.of(actor))));
        return view;
    }

    private Map<UUID, ReactionsView> read(Map<UUID, Integer> versions) {
        Map<UUID, Map<Sign, List<UUID>>> by = new HashMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select comment_id, sign, person_id from reaction where comment_id = any(:ids)
                        order by created_at, person_id
                        """,
                        Object[].class)
                .setParameter("ids", versions.keySet().toArray(UUID[]::new))
                .getResultList();
        for (Object[] row : rows) {
            by.computeIfAbsent((UUID) row[0], it -> new EnumMap<>(Sign.class))
                    .computeIfAbsent(Sign.valueOf((String) row[1]), it -> new ArrayList<>())
                    .add((UUID) row[2]);
        }
        Map<UUID, ReactionsView> views = new HashMap<>();
        versions.forEach((id, version) -> views.put(id, new ReactionsView(version, by.getOrDefault(id, Map.of()))));
        return views;
    }

    /** The reactions to a comment changed, told live. */
    record ReactionNews(
            String type,
            String kind,
            UUID thread,
            UUID comment,
            ReactionsView reactions,
            Map<UUID, PersonView> people) {}
}
