package app.yeobaek.personal;

import app.yeobaek.people.TeamRole;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's own page.
 *
 * @param language the chosen one, or empty for whatever the browser wishes
 * @param away whether Keycloak does not answer: name, address and logins cannot be changed then
 * @param fresh a token that was just made, shown this once, or empty
 * @param archive in which state it is: nothing, {@code waiting} or {@code ready}
 * @param asked whether they asked to be deleted
 */
@CheckedTemplate(basePath = "personal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MePage(
        Layout page,
        String name,
        String handle,
        String email,
        String language,
        String timeZone,
        List<String> timeZones,
        List<Token> tokens,
        String fresh,
        List<Session> sessions,
        boolean away,
        String archive,
        @Nullable UUID archiveId,
        boolean asked,
        boolean admin,
        List<TeamRole> teams,
        String done)
        implements TemplateInstance {

    /** A token: its scope in words, and moments. */
    record Token(UUID id, String name, String scope, String hint, @Nullable Moment expires, @Nullable Moment used) {}

    /** A login that is going on. */
    record Session(String id, String address, @Nullable Moment begun, @Nullable Moment lastUsed, boolean here) {}
}
