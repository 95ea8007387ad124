package app.yeobaek.revising;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What was changed between two revisions. */
@CheckedTemplate(basePath = "revising", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DifferencePage(Layout page, Of of, ShownDifference difference) implements TemplateInstance {

    /**
     * Which revisions of which brief.
     *
     * @param sideBySide whether the two wordings stand beside each other rather than in one text
     */
    record Of(String brief, String title, String heading, String beforeName, String afterName, boolean sideBySide) {}
}
