package app.yeobaek.reading;

import app.yeobaek.annotation.AnnotationView;
import app.yeobaek.annotation.Marking;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.discussion.CommentView;
import app.yeobaek.discussion.Discussions;
import app.yeobaek.people.People;
import app.yeobaek.people.PersonView;
import app.yeobaek.recommendation.Citing;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what links lead to, as far as the one who asks may see it. */
@ApplicationScoped
class LinkCards {
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PAGE = Pattern.compile("/(briefs|annotations|recommendations)/" + ID + "(?:\\?(.*))?");
    private static final Pattern REGISTER = Pattern.compile("/briefs/" + ID + "/recommendations#r-" + ID);
    private static final Pattern MARK = Pattern.compile("(?:^|&)mark=" + ID + "(?:&|$)");
    private static final Pattern REPLY = Pattern.compile("(?:^|&)reply=" + ID + "(?:&|$)");
    private static final int WORDS = 200;

    private final Briefs briefs;
    private final Marking marking;
    private final Discussions discussions;
    private final Citing citing;
    private final People people;

    @Inject
    LinkCards(Briefs briefs, Marking marking, Discussions discussions, Citing citing, People people) {
        this.briefs = briefs;
        this.marking = marking;
        this.discussions = discussions;
        this.citing = citing;
        this.people = people;
    }

    /** The cards of those addresses that lead to something the actor may see, in their order. */
    List<LinkCard> of(List<String> addresses, Actor actor) {
        return addresses.stream().distinct().flatMap(it -> card(it, actor)).toList();
    }

    private Stream<LinkCard> card(String address, Actor actor) {
        Matcher registered = REGISTER.matcher(address);
        Matcher page = PAGE.matcher(address);
        if (!registered.matches() && !page.matches()) {
            return Stream.empty();
        }
        try {
            if (registered.matches()) {
                return Stream.of(recommendation(address, UUID.fromString(registered.group(2)), actor));
            }
            UUID id = UUID.fromString(page.group(2));
            @Nullable String query = page.group(3);
            if (page.group(1).equals("recommendations")) {
                return Stream.of(recommendation(address, id, actor));
            }
            if (page.group(1).equals("annotations")) {
                return Stream.of(mark(address, id, actor));
            }
            Optional<UUID> reply = find(REPLY, query);
            if (reply.isPresent()) {
                return Stream.of(reply(address, id, reply.get(), actor));
            }
            Optional<UUID> mark = find(MARK, query);
            return Stream.of(mark.isPresent() ? mark(address, mark.get(), actor) : brief(address, id, actor));
        } catch (Problem unseen) {
            return Stream.empty();
        }
    }

    private LinkCard brief(String address, UUID id, Actor actor) {
        Brief brief = briefs.readableBy(actor, id).brief();
        return new LinkCard(address, LinkCard.Kind.BRIEF, brief.title(), null, brief.publisher());
    }

    private LinkCard mark(String address, UUID id, Actor actor) {
        AnnotationView mark = marking.read(id, actor);
        Brief brief = briefs.readableBy(actor, marking.briefOf(id, actor)).brief();
        String words = mark.passages().isEmpty()
                ? ""
                : String.valueOf(mark.passages().get(0).exact());
        return new LinkCard(address, LinkCard.Kind.MARK, brief.title(), shortened(words), name(mark.author()));
    }

    private LinkCard reply(String address, UUID briefId, UUID id, Actor actor) {
        CommentView reply = discussions.comment(id, actor);
        Brief brief = briefs.readableBy(actor, briefId).brief();
        if (reply.body() == null) {
            throw Problem.notFound();
        }
        return new LinkCard(address, LinkCard.Kind.REPLY, brief.title(), shortened(reply.body()), name(reply.author()));
    }

    private LinkCard recommendation(String address, UUID id, Actor actor) {
        Citing.Cited cited = citing.read(id, actor);
        Brief brief = briefs.readableBy(actor, cited.brief()).brief();
        return new LinkCard(
                address,
                LinkCard.Kind.RECOMMENDATION,
                brief.title(),
                shortened("R" + cited.number() + " " + cited.title()),
                cited.addressee());
    }

    private @Nullable String name(UUID id) {
        @Nullable PersonView person = people.shown(Set.of(id)).get(id);
        return person == null ? null : person.name();
    }

    private static Optional<UUID> find(Pattern pattern, @Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        Matcher found = pattern.matcher(query);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WORDS)) + "…";
    }
}
