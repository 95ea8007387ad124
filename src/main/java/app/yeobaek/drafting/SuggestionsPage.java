package app.yeobaek.drafting;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The suggested wording of a brief.
 *
 * @param brief its id
 * @param open what is to be decided
 * @param mayDecide whether the one who looks may decide
 * @param mayRevise whether they may make the draft of the next revision
 * @param draft the draft that has just been made without some of them, or null
 * @param taken how many it has
 * @param left how many it has not
 */
@CheckedTemplate(basePath = "drafting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SuggestionsPage(
        Layout page,
        String brief,
        String title,
        String language,
        List<SuggestionRow> open,
        List<SuggestionRow> accepted,
        List<SuggestionRow> declined,
        boolean mayDecide,
        boolean mayRevise,
        @Nullable UUID draft,
        int taken,
        int left)
        implements TemplateInstance {}
