package app.yeobaek.drafting;

import app.yeobaek.brief.Original;
import app.yeobaek.importing.Format;
import app.yeobaek.importing.PagePictures;
import app.yeobaek.importing.Turns;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of a draft's original as pictures: drawn a few at a time when somebody looks at them, then kept. */
@ApplicationScoped
class OriginalPages {
    /** Most pages of a file that is read at all. */
    private static final int MOST = 1_000;

    /** Pages drawn together: starting the process costs more than drawing one. */
    private static final int TOGETHER = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Table table;
    private final EntityManager database;
    private final Turns turns = new Turns(1, PATIENCE);

    @Inject
    OriginalPages(Table table, EntityManager database) {
        this.table = table;
        this.database = database;
    }

    /**
     * A page as PNG.
     *
     * @throws Problem 404, 403; 404 too if the original is no PDF, has no such page, or the page cannot be drawn; 503 if
     *     too many are being drawn
     */
    byte[] page(UUID draft, int page, Actor actor) {
        Original original = QuarkusTransaction.requiringNew().call(() -> table.original(draft, actor));
        if (page < 1 || page > MOST || !Format.PDF.mediaType().equals(original.mediaType())) {
            throw Problem.notFound();
        }
        List<byte[]> kept = kept(original.id(), page);
        if (kept.isEmpty()) {
            kept = turns.take(() -> drawn(original, page));
        }
        if (kept.isEmpty() || kept.get(0).length == 0) {
            throw Problem.notFound();
        }
        return kept.get(0);
    }

    /** The picture; empty bytes if the page is known not to be drawable; no element if nobody tried. */
    private List<byte[]> kept(UUID original, int page) {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<byte[]> found = database.createNativeQuery(
                            "select coalesce(image, '\\x'::bytea) from original_page where original_id = :original and page = :page",
                            byte[].class)
                    .setParameter("original", original)
                    .setParameter("page", page)
                    .getResultList();
            return found;
        });
    }

    private List<byte[]> drawn(Original original, int page) {
        List<byte[]> before = kept(original.id(), page);
        if (!before.isEmpty()) {
            return before;
        }
        int first = (page - 1) / TOGETHER * TOGETHER + 1;
        Map<Integer, byte[]> drawn = PagePictures.of(original.content(), first, first + TOGETHER - 1);
        QuarkusTransaction.requiringNew().run(() -> {
            drawn.forEach((n, picture) -> keep(original.id(), n, picture));
            if (!drawn.containsKey(page)) {
                keep(original.id(), page, null);
            }
        });
        return kept(original.id(), page);
    }

    private void keep(UUID original, int page, byte @Nullable [] picture) {
        database.createNativeQuery(
                        "insert into original_page (original_id, page, image) select id, :page, cast(:image as bytea) from original where id = :original on conflict do nothing")
                .setParameter("original", original)
                .setParameter("page", page)
                .setParameter("image", picture)
                .executeUpdate();
    }
}
