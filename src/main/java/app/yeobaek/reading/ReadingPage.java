package app.yeobaek.reading;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A brief with its margin. */
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReadingPage(Layout page, ReadBrief brief, ReadRevisions revisions) implements TemplateInstance {}
