package app.yeobaek.revising;

import app.yeobaek.brief.Revisions;
import app.yeobaek.brief.difference.Difference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The differences of revisions. Revisions never change, so a difference that was found once is kept in memory. */
@ApplicationScoped
class Differences {
    /** About 16 MB of text. */
    private static final long KEPT_CODE_UNITS = 8_000_000;

    private final Cache<Pair, Difference> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_CODE_UNITS)
            .weigher((Pair pair, Difference it) -> it.blocks().stream()
                            .flatMap(block -> block.words().pieces().stream())
                            .mapToInt(piece -> piece.words().length())
                            .sum()
                    + 1)
            .build();

    private record Pair(UUID before, UUID after) {}

    Difference between(Revisions.Published before, Revisions.Published after) {
        return kept.get(
                new Pair(before.id(), after.id()), it -> Difference.between(before.manuscript(), after.manuscript()));
    }
}
