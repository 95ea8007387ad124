package app.yeobaek.importing;

import app.yeobaek.people.TeamRole;
import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where briefs come in: drop, file dialogue or paste.
 *
 * @param teams the teams that one may import for
 * @param team the chosen team, or null
 * @param text what was pasted before, kept after a refusal
 * @param refusal why the last try failed, or null
 */
@CheckedTemplate(basePath = "importing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportPage(Layout page, List<TeamRole> teams, @Nullable String team, String text, @Nullable String refusal)
        implements TemplateInstance {}
