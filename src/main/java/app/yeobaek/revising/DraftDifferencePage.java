package app.yeobaek.revising;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a draft changes, before it is published. */
@CheckedTemplate(basePath = "revising", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DraftDifferencePage(Layout page, Of of, Carried carried, ShownDifference difference)
        implements TemplateInstance {

    /**
     * Which draft of which brief.
     *
     * @param version of the draft as it is shown; publishing it later than that is refused
     * @param base number of the revision that the draft was made from
     * @param outdated whether somebody has published since: then this draft cannot be
     */
    record Of(
            String draft,
            int version,
            String brief,
            String title,
            int base,
            String beforeName,
            String afterName,
            boolean sideBySide,
            boolean outdated) {
        /** The number that the draft will have. */
        public int next() {
            return base + 1;
        }
    }

    /**
     * How many marks will be carried over with which certainty, and what of them and beside them wants a person.
     *
     * @param threads how many of the marks to be put back are talked about
     * @param recommendations how many there are
     * @param doubtful how many of them somebody will have to look at
     */
    record Carried(
            long exact, long moved, long uncertain, long detached, long threads, long recommendations, long doubtful) {
        /** How many somebody will have to put back. */
        public long pending() {
            return uncertain + detached;
        }

        /** Whether some may stand in several places. */
        public boolean anyUncertain() {
            return uncertain > 0;
        }

        /** Whether some will have no place. */
        public boolean anyDetached() {
            return detached > 0;
        }

        /** All of them. */
        public long all() {
            return exact + moved + uncertain + detached;
        }
    }
}
