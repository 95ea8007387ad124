package app.yeobaek.reading;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What the colours of a team mean.
 *
 * @param team its id
 * @param saved whether they were saved just now
 */
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ColoursPage(Layout page, String team, boolean saved, List<ColourRow> colours) implements TemplateInstance {
    /**
     * A colour.
     *
     * @param meaning the team's word, or empty
     * @param usual the word that stands in where the team gave none
     */
    record ColourRow(String key, String meaning, String usual, String hint) {}
}
