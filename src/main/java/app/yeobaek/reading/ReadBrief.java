package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Revisions;
import app.yeobaek.security.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brief as its page shows it.
 *
 * @param pageData what the page's scripts must know, as JSON that may stand inside a script element
 * @param html the text as HTML, safe
 * @param mayRevise whether the one who reads may begin a next revision
 */
record ReadBrief(
        String id,
        String title,
        @Nullable String publisher,
        String authors,
        @Nullable String published,
        int revisionNumber,
        String language,
        boolean titled,
        boolean masthead,
        List<BriefHtml.Heading> outline,
        String html,
        String pageData,
        boolean mayRevise) {

    static ReadBrief of(Access access, Revisions.Published revision, BriefTexts.Shown shown, String pageData) {
        Brief brief = access.brief();
        Manuscript manuscript = revision.manuscript();
        return new ReadBrief(
                brief.id().toString(),
                brief.title(),
                brief.publisher(),
                String.join(", ", brief.authors()),
                brief.published(),
                revision.number(),
                manuscript.metadata().language(),
                shown.titled(),
                shown.masthead(),
                shown.outline(),
                shown.html(),
                pageData,
                access.may(Permission.REVISE_BRIEF));
    }

    /** Where the file it came from can be downloaded. */
    public String original() {
        return "/api/briefs/" + id + "/original";
    }
}
