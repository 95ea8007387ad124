package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;

/** All teams of the site, for admins. */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamsPage(Layout page, List<TeamRow> teams, List<TeamRow> archived, String done) implements TemplateInstance {

    /** A team with its size: members, briefs, megabytes of files. */
    record TeamRow(UUID id, String name, long members, long briefs, String size, String leads, boolean merged) {}
}
