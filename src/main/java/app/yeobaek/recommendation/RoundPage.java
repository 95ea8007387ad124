package app.yeobaek.recommendation;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The board of a round. */
@CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RoundPage(Layout page, RoundView round, String data) implements TemplateInstance {}
