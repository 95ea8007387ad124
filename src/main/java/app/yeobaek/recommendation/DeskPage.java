package app.yeobaek.recommendation;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where a reviewer gives verdicts. */
@CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeskPage(Layout page, RoundView round, String data) implements TemplateInstance {}
