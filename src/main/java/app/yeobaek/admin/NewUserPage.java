package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * The form for a new user.
 *
 * @param values what was filled in before
 * @param wrong what is wrong with which field
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewUserPage(Layout page, Map<String, String> values, Map<String, String> wrong) implements TemplateInstance {}
