package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many accounts from a table: the form, what was found in it, or how far the making is.
 *
 * @param text the table as it was given, for the next step
 * @param refusal why it cannot be read at all, or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UserImportPage(
        Layout page,
        String step,
        String text,
        String refusal,
        List<Row> rows,
        int good,
        int bad,
        AccountsImport.@Nullable Progress progress,
        List<Row> failures)
        implements TemplateInstance {

    /** A row and what is wrong with it, in words; empty if nothing is. */
    record Row(UserRow row, String wrong) {}
}
