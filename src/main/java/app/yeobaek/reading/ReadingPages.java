package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.ColourMeanings;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EmbeddedJson;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

@Path("/briefs/{id}")
@Produces("text/html;charset=UTF-8")
class ReadingPages {
    private final Briefs briefs;
    private final Revisions revisions;
    private final BriefTexts texts;
    private final ColourMeanings meanings;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    ReadingPages(
            Briefs briefs,
            Revisions revisions,
            BriefTexts texts,
            ColourMeanings meanings,
            CurrentPerson current,
            Layouts layouts) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.texts = texts;
        this.meanings = meanings;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance read(
            @PathParam("id") UUID id,
            @QueryParam("mark") @Nullable UUID mark,
            @QueryParam("reply") @Nullable UUID reply) {
        Actor actor = current.actor();
        Access access = briefs.readableBy(actor, id);
        Revisions.Published revision = revisions.published(access.brief().revision());
        PageData data = PageData.of(
                access,
                revision,
                actor,
                meanings.of(access.brief().team()),
                layouts.language(),
                new PageData.Focus(mark, reply));
        return new ReadingPage(
                        layouts.titled(access.brief().title(), actor, "reading", "reading", "marking"),
                        ReadBrief.of(access.brief(), revision, texts.of(revision), EmbeddedJson.of(data)))
                .setLocale(layouts.language().locale());
    }
}
