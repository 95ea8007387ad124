package app.yeobaek.people;

import app.yeobaek.web.Layout;
import app.yeobaek.web.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team: who belongs to it and, for those who manage it, invitations and settings.
 *
 * @param me the one who looks
 * @param manages whether they may change things here
 * @param admin whether they are a site admin
 * @param inTeam whether they belong to it
 * @param namesColours whether they may say what the colours mean
 * @param made invitations that were just made, with their links; shown this once
 * @param done what was just done, in words, or empty
 */
@CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamPage(
        Layout page,
        TeamView team,
        List<Row> members,
        List<Open> invitations,
        List<Made> made,
        UUID me,
        boolean manages,
        boolean admin,
        boolean inTeam,
        boolean namesColours,
        String done)
        implements TemplateInstance {

    /** A member: their id, name, login name, and role by name and in words. */
    record Row(UUID id, String name, String handle, String role, String words) {}

    /** An invitation that can still be accepted. */
    record Open(UUID id, String role, String email, int places, int used, @Nullable Moment expires) {}

    /** An invitation that was just made: to whom, or empty for a link, and the link. */
    record Made(String email, String link) {}
}
