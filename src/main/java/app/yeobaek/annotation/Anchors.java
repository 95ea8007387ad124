package app.yeobaek.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** All anchors. Thousands are read and written when a revision is published: without the bookkeeping of a session. */
@ApplicationScoped
class Anchors {
    private static final int BATCH = 500;

    private final EntityManager database;
    private final StatelessSession writer;

    @Inject
    Anchors(EntityManager database, StatelessSession writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Saves new anchors. */
    void add(List<Anchor> anchors) {
        for (int from = 0; from < anchors.size(); from += BATCH) {
            writer.insertMultiple(anchors.subList(from, Math.min(anchors.size(), from + BATCH)));
        }
    }

    /** All anchors in a revision, whosever they are. */
    List<Anchor> in(UUID revision) {
        return writer.createQuery("from Anchor a where a.revision = :revision", Anchor.class)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** The last sure places of what has none in a revision. */
    Map<Anchor.Key, Anchor> origins(UUID revision) {
        return writer
                .createQuery(
                        """
                        select o from Anchor a join Anchor o
                        on o.annotation = a.annotation and o.revision = a.origin and o.ordinal = a.ordinal
                        where a.revision = :revision and a.origin is not null and a.origin <> :revision
                        """,
                        Anchor.class)
                .setParameter("revision", revision)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        it -> new Anchor.Key(it.annotation(), it.revision(), it.ordinal()), Function.identity()));
    }

    /** The anchors of an annotation in a revision, in the order of their passages; changed in the transaction at hand. */
    List<Anchor> of(UUID annotation, UUID revision) {
        return database.createQuery(
                        "from Anchor a where a.annotation = :annotation and a.revision = :revision order by a.ordinal",
                        Anchor.class)
                .setParameter("annotation", annotation)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** All anchors of an annotation, oldest revision first. */
    List<Anchor> of(UUID annotation) {
        return database.createQuery(
                        """
                        select a from Anchor a join Revision r on r.id = a.revision
                        where a.annotation = :annotation order by r.number, a.ordinal
                        """,
                        Anchor.class)
                .setParameter("annotation", annotation)
                .getResultList();
    }
}
