package app.yeobaek.revising;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The revisions of a brief, newest first. */
@CheckedTemplate(basePath = "revising", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RevisionListPage(Layout page, String brief, String title, List<Row> revisions) implements TemplateInstance {

    /**
     * A revision.
     *
     * @param current whether it is the newest
     * @param summary what it changed, in a line; empty for the first one
     */
    record Row(int number, boolean current, String by, String at, String day, String summary) {
        /** The one before; 0 for the first. */
        public int previous() {
            return number - 1;
        }
    }
}
