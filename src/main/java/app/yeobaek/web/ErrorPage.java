package app.yeobaek.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A refusal as people read it: what happened and what they can do. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Layout page, int status, String title, String detail) implements TemplateInstance {}
