package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The users of the site.
 *
 * @param words what was searched for, or empty
 * @param state which of them are wanted: a value of the filter, or empty
 * @param total how many there are in all
 * @param previous address of the page before, or null on the first
 * @param next address of the following page, or null on the last
 * @param notice what was just done, or null
 * @param requests who asked to be deleted
 * @param away whether Keycloak does not answer, so that there is nothing to show
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UsersPage(
        Layout page,
        String words,
        String state,
        List<UserLine> users,
        int total,
        int first,
        int last,
        @Nullable String previous,
        @Nullable String next,
        @Nullable Notice notice,
        List<DeletionWish> requests,
        boolean away)
        implements TemplateInstance {

    /**
     * What was just done.
     *
     * @param words said about it
     * @param refused why it was not done to some, or empty
     * @param undo the act that takes it back, or empty
     * @param ids to whom it was done
     */
    record Notice(String words, String refused, String undo, List<String> ids) {}
}
