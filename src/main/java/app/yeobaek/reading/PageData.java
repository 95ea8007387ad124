package app.yeobaek.reading;

import app.yeobaek.annotation.Colour;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Revisions;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the scripts of the reading page must know. Written into the page as JSON; see {@code web/reading/page-data.js}. */
record PageData(
        BriefData brief,
        RevisionData revision,
        PersonView me,
        May may,
        List<ColourData> colours,
        String language,
        String live,
        Focus focus) {

    record BriefData(UUID id, String title, UUID team) {}

    /** The revision that is read, and the newest one: the same, unless an old one is read. */
    record RevisionData(UUID id, int number, UUID current) {
        /** Whether it is the newest. */
        boolean isCurrent() {
            return id.equals(current);
        }
    }

    /** What the one who looks may do here; the server checks each act again. */
    record May(
            boolean annotate,
            boolean comment,
            boolean resolveAny,
            boolean moderate,
            boolean revise,
            boolean putBack,
            boolean decide,
            boolean nameColours) {}

    record ColourData(String key, String name) {}

    /** What the address asks to be shown first: a mark, a reply, or an offset in the text. */
    record Focus(@Nullable UUID mark, @Nullable UUID reply, @Nullable Integer offset) {}

    static PageData of(
            Access access,
            Revisions.Published revision,
            Actor actor,
            Map<String, String> colourMeanings,
            Language language,
            Focus focus) {
        Brief brief = access.brief();
        return new PageData(
                new BriefData(brief.id(), brief.title(), brief.team()),
                new RevisionData(revision.id(), revision.number(), brief.revision()),
                PersonView.of(actor),
                new May(
                        access.may(Permission.ANNOTATE),
                        access.may(Permission.REPLY),
                        access.may(Permission.RESOLVE_ANY_THREAD),
                        access.may(Permission.MODERATE),
                        access.may(Permission.REVISE_BRIEF),
                        access.may(Permission.PUT_BACK_MARKS),
                        access.may(Permission.DECIDE_SUGGESTIONS),
                        access.may(Permission.NAME_COLOURS)),
                Arrays.stream(Colour.values())
                        .map(it -> colour(it, colourMeanings, language))
                        .toList(),
                language.tag(),
                "/live/briefs/" + brief.id(),
                focus);
    }

    private static ColourData colour(Colour colour, Map<String, String> meanings, Language language) {
        String key = colour.name().toLowerCase(Locale.ROOT);
        @Nullable String meaning = meanings.get(colour.name());
        return new ColourData(key, meaning == null ? Catalogue.say(language, "annotation_colour_" + key) : meaning);
    }
}
