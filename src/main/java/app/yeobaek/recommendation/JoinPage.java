package app.yeobaek.recommendation;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks somebody with a link whether they want to join. */
@CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record JoinPage(Layout page, String round) implements TemplateInstance {}
