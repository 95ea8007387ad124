package app.yeobaek.reading;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The newest revision beside the marks that want a place in it. */
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PendingPage(Layout page, ReadBrief brief) implements TemplateInstance {}
