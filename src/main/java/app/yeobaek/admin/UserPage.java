package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.account.IdentityLink;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One user.
 *
 * @param done what was just done, in words, or empty
 * @param password a password that was just made, shown this once, or empty
 * @param wish their request to be deleted, or null
 * @param oneself whether it is the admin who looks
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UserPage(
        Layout page,
        Account account,
        @Nullable Moment created,
        @Nullable Moment seen,
        List<Session> sessions,
        List<IdentityLink> links,
        List<Membership> teams,
        String ledAlone,
        String done,
        String password,
        @Nullable DeletionWish wish,
        boolean oneself)
        implements TemplateInstance {

    /** A login that is going on. */
    record Session(String id, String address, @Nullable Moment begun, @Nullable Moment lastUsed, String clients) {}

    /** A team they are in: its id and name, and the catalogue's key of their role. */
    record Membership(String team, String name, String role) {}
}
