package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import app.yeobaek.web.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done on the site.
 *
 * @param asked the filter's fields as they were filled in
 * @param families the beginnings of actions that one can ask for
 * @param next address of the following page, or null on the last
 * @param csv address of the same as a table
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        Layout page,
        Map<String, String> asked,
        List<Family> families,
        List<Line> entries,
        @Nullable String next,
        String csv,
        int days)
        implements TemplateInstance {

    /**
     * An entry.
     *
     * @param action in words, or its name where there are none
     * @param code the action's name
     * @param kind of what it was done to, in words
     * @param name of what it was done to, empty if it has none that may be shown
     * @param team the name of the team it was done in, or empty
     * @param subject what it was done to, as {@code kind:id}
     * @param values what changed, each with before and after
     */
    record Line(
            @Nullable Moment at,
            String who,
            String action,
            String code,
            String kind,
            String name,
            String team,
            String subject,
            String address,
            boolean keycloak,
            List<Change> values) {}

    /** Actions that begin alike: how, and what they are about in words. */
    record Family(String name, String words) {}

    /** A value that changed: its name, before, after; empty where there was or is none. */
    record Change(String name, String before, String after) {}
}
