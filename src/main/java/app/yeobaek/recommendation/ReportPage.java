package app.yeobaek.recommendation;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A report to read and print. */
@CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReportPage(Layout page, RoundView round, String title, String html, String kind, String by)
        implements TemplateInstance {}
