package app.yeobaek.reading;

import app.yeobaek.people.TeamRole;
import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The briefs of one's teams.
 *
 * @param team the id of the one team shown, or null for all
 * @param next address of the following page, or null on the last
 */
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LibraryPage(
        Layout page,
        List<TeamRole> teams,
        @Nullable String team,
        List<LibraryRow> briefs,
        boolean mayImport,
        @Nullable String next)
        implements TemplateInstance {}
