package app.yeobaek.reading;

import app.yeobaek.brief.Access;
import app.yeobaek.brief.ColourMeanings;
import app.yeobaek.brief.Revisions;
import app.yeobaek.security.Actor;
import app.yeobaek.web.EmbeddedJson;
import app.yeobaek.web.Layouts;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts the page of a revision together, the newest or an old one. */
@ApplicationScoped
class Reading {
    private final Revisions revisions;
    private final BriefTexts texts;
    private final ColourMeanings meanings;
    private final Layouts layouts;

    @Inject
    Reading(Revisions revisions, BriefTexts texts, ColourMeanings meanings, Layouts layouts) {
        this.revisions = revisions;
        this.texts = texts;
        this.meanings = meanings;
        this.layouts = layouts;
    }

    TemplateInstance pending(Access access, Actor actor, PageData.Focus focus) {
        Revisions.Published revision = revisions.published(access.brief().revision());
        PageData data =
                PageData.of(access, revision, actor, meanings.of(access.brief().team()), layouts.language(), focus);
        return new PendingPage(
                        layouts.titled(access.brief().title(), actor, "reading", "reading", "revising"),
                        ReadBrief.of(access, revision, texts.of(revision), EmbeddedJson.of(data)))
                .setLocale(layouts.language().locale());
    }

    TemplateInstance page(Access access, Revisions.Published revision, Actor actor, PageData.Focus focus) {
        PageData data =
                PageData.of(access, revision, actor, meanings.of(access.brief().team()), layouts.language(), focus);
        boolean only = data.revision().isCurrent() && revision.number() == 1;
        List<Revisions.Listed> all =
                only ? List.of() : revisions.listed(access.brief().id());
        return new ReadingPage(
                        layouts.titled(
                                access.brief().title(),
                                actor,
                                "reading",
                                "reading",
                                "review",
                                "marking",
                                "noticing",
                                "tag",
                                "moderation"),
                        ReadBrief.of(access, revision, texts.of(revision), EmbeddedJson.of(data)),
                        ReadRevisions.of(all, revision, layouts.language()))
                .setLocale(layouts.language().locale());
    }
}
