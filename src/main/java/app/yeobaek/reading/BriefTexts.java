package app.yeobaek.reading;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Revisions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The texts of briefs as HTML, written once for each revision: they are the same for every reader. */
@ApplicationScoped
class BriefTexts {
    private static final long KEPT_CODE_UNITS = 16_000_000;

    private final Cache<UUID, Shown> shown = Caffeine.newBuilder()
            .maximumWeight(KEPT_CODE_UNITS)
            .weigher((UUID id, Shown it) -> it.html().length() + 1)
            .build();

    /**
     * A text ready to be shown.
     *
     * @param titled whether the title stands in the text
     * @param masthead whether publisher, authors or date stand in the text
     */
    record Shown(String html, List<BriefHtml.Heading> outline, boolean titled, boolean masthead) {}

    Shown of(Revisions.Published revision) {
        return shown.get(revision.id(), id -> write(revision.manuscript()));
    }

    private static Shown write(Manuscript manuscript) {
        return new Shown(
                BriefHtml.of(manuscript),
                BriefHtml.outline(manuscript),
                has(manuscript, BlockKind.TITLE),
                has(manuscript, BlockKind.MASTHEAD));
    }

    private static boolean has(Manuscript manuscript, BlockKind kind) {
        return manuscript.blocks().stream().anyMatch(it -> it.kind() == kind);
    }
}
