package app.yeobaek.people;

import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * An invitation as whoever has its link sees it.
 *
 * @param state {@code open}, {@code expired}, {@code revoked}, {@code used_up}, {@code another} (it is for another address),
 *     {@code member} (they are in already) or {@code unknown}
 * @param role the catalogue's word for the role one joins as
 * @param address the only address that may accept, or empty
 */
@CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitationPage(Layout page, String state, String word, String team, String inviter, String role, String address)
        implements TemplateInstance {}
