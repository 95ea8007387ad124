package app.yeobaek.revising;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Language;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/briefs/{id}/revisions")
@Produces("text/html;charset=UTF-8")
class RevisionListPages {
    /** Where most readers are. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    /** Comparing costs time; older revisions are compared when somebody asks. */
    private static final int COMPARED = 20;

    private final Briefs briefs;
    private final Revisions revisions;
    private final Differences differences;
    private final People people;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    RevisionListPages(
            Briefs briefs,
            Revisions revisions,
            Differences differences,
            People people,
            CurrentPerson current,
            Layouts layouts) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.differences = differences;
        this.people = people;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance list(@PathParam("id") UUID id) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        List<Revisions.Listed> listed = revisions.listed(id);
        Map<UUID, PersonView> shown =
                people.shown(listed.stream().map(Revisions.Listed::createdBy).collect(Collectors.toSet()));
        return new RevisionListPage(
                        layouts.titled(access.brief().title(), actor, "reading", "revising"),
                        access.brief().id().toString(),
                        access.brief().title(),
                        rows(listed, shown))
                .setLocale(layouts.language().locale());
    }

    private List<RevisionListPage.Row> rows(List<Revisions.Listed> listed, Map<UUID, PersonView> people) {
        Language language = layouts.language();
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZONE);
        List<RevisionListPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Revisions.Listed it = listed.get(i);
            PersonView by = people.get(it.createdBy());
            String summary = i + 1 < listed.size() && i < COMPARED
                    ? DifferenceWords.summary(
                            differences.between(
                                    revisions.published(listed.get(i + 1).id()), revisions.published(it.id())),
                            language)
                    : "";
            rows.add(new RevisionListPage.Row(
                    it.number(),
                    i == 0,
                    by == null ? "" : by.name(),
                    it.createdAt().toString(),
                    days.format(it.createdAt()),
                    summary));
        }
        return rows;
    }
}
