package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the site.
 *
 * @param words what was searched for, or empty
 * @param previous address of the page before, or null on the first
 * @param next address of the following page, or null on the last
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountsPage(
        Layout page, String words, List<AccountRow> accounts, @Nullable String previous, @Nullable String next)
        implements TemplateInstance {}
