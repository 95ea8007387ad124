package app.yeobaek.recommendation;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The register of a brief, with its rounds. */
@CheckedTemplate(basePath = "recommendation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegisterPage(
        Layout page, String brief, String title, String language, List<RecommendationView> recommendations, String data)
        implements TemplateInstance {}
