package app.yeobaek.drafting;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft is mended.
 *
 * @param id of the draft
 * @param title that the brief would have
 * @param brief that it revises, or null
 * @param state of the draft in lower case
 * @param refusal why the file cannot be read, or null
 * @param version for publishing without script
 * @param outdated whether the brief has a newer revision than the one that the draft was made from
 * @param difference where the difference from the current revision is shown before publishing, or null for a new brief
 */
@CheckedTemplate(basePath = "drafting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DraftPage(
        Layout page,
        String id,
        String title,
        @Nullable String brief,
        String state,
        @Nullable String refusal,
        int version,
        @Nullable String original,
        @Nullable String difference,
        boolean outdated)
        implements TemplateInstance {}
