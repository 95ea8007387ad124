package app.yeobaek.notification;

import app.yeobaek.notification.Unsubscribing.Extent;
import app.yeobaek.notification.Unsubscribing.Link;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the links lead that stop mail. Reading the page changes nothing: mail scanners open every link. Nobody need be logged in,
 * and nothing is said of the person or the brief: whoever was forwarded the mail learns nothing new.
 */
@Path("/unsubscribe/{token}")
@Produces("text/html;charset=UTF-8")
class UnsubscribePages {
    private final Unsubscribing unsubscribing;
    private final Layouts layouts;

    @Inject
    UnsubscribePages(Unsubscribing unsubscribing, Layouts layouts) {
        this.unsubscribing = unsubscribing;
        this.layouts = layouts;
    }

    /** What can be stopped, or that it is. */
    @CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnsubscribePage(Layout page, String token, List<Offer> offers, @Nullable String stopped)
            implements TemplateInstance {}

    /** Something that a link can stop. */
    record Offer(String key, String label, boolean usual) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@PathParam("token") String token) {
        Link link = link(token);
        List<Offer> offers = Arrays.stream(Extent.values())
                .filter(link::offers)
                .map(it -> new Offer(key(it), label(it, link), it == link.usual()))
                .toList();
        return page(token, offers, null);
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance stop(@PathParam("token") String token, @FormParam("what") @Nullable String what) {
        Link link = link(token);
        Extent extent = Arrays.stream(Extent.values())
                .filter(it -> key(it).equals(what) && link.offers(it))
                .findFirst()
                .orElse(link.usual());
        unsubscribing.stop(link, extent);
        return page(token, List.of(), label(extent, link));
    }

    private Link link(String token) {
        return unsubscribing.open(token).orElseThrow(Problem::notFound);
    }

    private TemplateInstance page(String token, List<Offer> offers, @Nullable String stopped) {
        return new UnsubscribePage(layouts.saying("notification_unsubscribe", null, ""), token, offers, stopped)
                .setLocale(layouts.language().locale());
    }

    private String label(Extent extent, Link link) {
        return extent == Extent.TOPIC && link.topic() != null
                ? Catalogue.say(
                        layouts.language(),
                        "notification_stop_topic",
                        Catalogue.say(
                                layouts.language(),
                                "notification_topic_" + link.topic().key()))
                : Catalogue.say(layouts.language(), "notification_stop_" + key(extent));
    }

    private static String key(Extent extent) {
        return extent.name().toLowerCase(Locale.ROOT);
    }
}
