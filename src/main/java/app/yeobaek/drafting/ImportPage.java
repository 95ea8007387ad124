package app.yeobaek.drafting;

import app.yeobaek.people.TeamRole;
import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where briefs come in: drop, file dialogue or paste; and what came in and waits to be published.
 *
 * @param teams the teams that one may import for
 * @param team the chosen team, or null
 * @param revises the brief that a file is to be the next revision of, or null
 * @param text what was pasted before, kept after a refusal
 * @param refusal why the last try failed, or null
 * @param drafts what waits to be published
 */
@CheckedTemplate(basePath = "drafting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportPage(
        Layout page,
        List<TeamRole> teams,
        @Nullable String team,
        @Nullable Revised revises,
        String text,
        @Nullable String refusal,
        List<DraftView> drafts)
        implements TemplateInstance {
    /** A brief that gets a next revision. */
    record Revised(String id, String title, String language) {}
}
