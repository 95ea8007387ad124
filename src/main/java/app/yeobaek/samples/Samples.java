package app.yeobaek.samples;

import app.yeobaek.admin.Accounts;
import app.yeobaek.annotation.Annotations;
import app.yeobaek.annotation.Colour;
import app.yeobaek.annotation.Kind;
import app.yeobaek.annotation.Marking;
import app.yeobaek.annotation.NewAnnotation;
import app.yeobaek.annotation.Visibility;
import app.yeobaek.brief.Brief;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Revisions;
import app.yeobaek.discussion.NewComment;
import app.yeobaek.importing.ImportDesk;
import app.yeobaek.people.Identity;
import app.yeobaek.people.Membership;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.people.Team;
import app.yeobaek.people.Teams;
import app.yeobaek.recommendation.Choice;
import app.yeobaek.recommendation.Rehearsal;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty local stack: a team with the sample people in each role, another team for the outsider, four briefs
 * that come in through the same import as everybody's, and a first conversation in their margins.
 */
@ApplicationScoped
class Samples {
    private static final Logger LOG = Logger.getLogger(Samples.class);

    /** In the order they come in; the last one stands first in the library and has the conversation. */
    private static final List<String> FILES = List.of(
            "semiconductor-talent-alliance.txt",
            "maritime-safety-raw.txt",
            "trilateral-cyber-cooperation.txt",
            "supply-chain-early-warning.txt");

    private final boolean wanted;
    private final Accounts accounts;
    private final People people;
    private final Teams teams;
    private final ImportDesk desk;
    private final Revisions revisions;
    private final Briefs briefs;
    private final Annotations annotations;
    private final Marking marking;
    private final Rehearsal rehearsal;
    private final Clock clock;

    @Inject
    Samples(
            @ConfigProperty(name = "yeobaek.samples", defaultValue = "false") boolean wanted,
            Accounts accounts,
            People people,
            Teams teams,
            ImportDesk desk,
            Revisions revisions,
            Briefs briefs,
            Annotations annotations,
            Marking marking,
            Rehearsal rehearsal,
            Clock clock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.people = people;
        this.teams = teams;
        this.desk = desk;
        this.revisions = revisions;
        this.briefs = briefs;
        this.annotations = annotations;
        this.marking = marking;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    void fill(@Observes StartupEvent started) {
        // The conversation comes last: without it, an earlier start was cut off and is taken up where it was.
        if (wanted && QuarkusTransaction.requiringNew().call(annotations::count) == 0) {
            LOG.info("filling the local stack with sample teams and briefs");
            Cast cast = admit();
            for (String file : FILES) {
                if (!isThere(file)) {
                    desk.take(cast.team(), read(file), file, cast.jiwoo());
                }
            }
            review(cast);
            converse(cast);
        }
    }

    private boolean isThere(String file) {
        return QuarkusTransaction.requiringNew().call(() -> !originals(file).isEmpty());
    }

    private List<UUID> originals(String file) {
        return annotations
                .getEntityManager()
                .createQuery(
                        "select r.brief from Revision r join Original o on o.id = r.original where o.name = :file",
                        UUID.class)
                .setParameter("file", file)
                .getResultList();
    }

    private record Cast(UUID team, Actor hana, Actor jiwoo, Actor minseo, Actor tom) {}

    private Cast admit() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Team research = team("동북아 연구팀");
            Team other = team("해양 포럼");
            Cast cast = new Cast(
                    research.id(),
                    admit("hana", research, Role.LEAD),
                    admit("jiwoo", research, Role.EDITOR),
                    admit("minseo", research, Role.REVIEWER),
                    admit("tom", research, Role.REVIEWER));
            admit("doyun", research, Role.READER);
            admit("seoyeon", other, Role.LEAD);
            return cast;
        });
    }

    private Team team(String name) {
        return teams.find("name", name).firstResultOptional().orElseGet(() -> {
            Team team = new Team(name, clock.instant());
            teams.persist(team);
            return team;
        });
    }

    private Actor admit(String handle, Team team, Role role) {
        Identity identity = accounts.identity(handle);
        Person person = people.welcome(identity, clock.instant());
        Actor actor = new Actor(person.id(), person.subject(), person.handle(), person.name(), false);
        if (teams.roleIn(team.id(), actor).isEmpty()) {
            teams.admit(new Membership(team, person, role, clock.instant()));
        }
        return actor;
    }

    /** A round in progress on the brief with the conversation: some verdicts are in, some are missing. */
    private void review(Cast cast) {
        UUID brief = QuarkusTransaction.requiringNew()
                .call(() -> originals(FILES.get(FILES.size() - 1)).get(0));
        rehearsal.play(
                brief,
                cast.jiwoo(),
                "1차 내부 검토",
                "실현 가능성을 중심으로 보아 주세요. 영어로 적어도 됩니다.",
                LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"))
                        .plusDays(10)
                        .withHour(18)
                        .truncatedTo(ChronoUnit.HOURS),
                List.of(
                        new Rehearsal.Line(cast.minseo(), 0, Choice.ENDORSE, ""),
                        new Rehearsal.Line(
                                cast.minseo(), 1, Choice.ENDORSE_WITH_CHANGES, "48시간은 주말을 넘기기 어렵습니다. 근무일로 적어 주세요."),
                        new Rehearsal.Line(cast.minseo(), 2, Choice.OBJECT, "법의 근거가 먼저 있어야 합니다."),
                        new Rehearsal.Line(cast.tom(), 0, Choice.ENDORSE, "Clear and overdue."),
                        new Rehearsal.Line(
                                cast.tom(),
                                1,
                                Choice.OBJECT,
                                "A one-page note invites guesswork; ask for the data as well."),
                        new Rehearsal.Line(cast.hana(), 0, Choice.ABSTAIN, "작성에 참여했으므로 판단하지 않습니다.")));
    }

    /** Passages are found by their words, so that the samples may be edited without counting characters. */
    private void converse(Cast cast) {
        Brief brief = QuarkusTransaction.requiringNew()
                .call(() ->
                        briefs.findById(originals(FILES.get(FILES.size() - 1)).get(0)));
        UUID first = comment(brief, cast.minseo(), "현행 체계가 놓치는 것", Colour.ROSE, "이 절의 근거가 되는 조사를 **각주**로 덧붙이면 어떨까요?");
        reply(first, cast.jiwoo(), "좋습니다. 부록의 설문 문항을 함께 옮기겠습니다.");
        comment(
                brief,
                cast.tom(),
                "핵심광물 공급망의 위험은",
                Colour.BLUE,
                "This sentence stands almost word for word in the summary as well. Intended?");
        mark(brief, cast.hana(), "조기경보의 성패는", Colour.AMBER, Kind.HIGHLIGHT, null);
    }

    private UUID comment(Brief brief, Actor actor, String words, Colour colour, String body) {
        return mark(brief, actor, words, colour, Kind.COMMENT, body);
    }

    private UUID mark(Brief brief, Actor actor, String words, Colour colour, Kind kind, @Nullable String body) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String text = revisions.published(brief.revision()).manuscript().text();
            int start = text.indexOf(words);
            if (start < 0) {
                throw new IllegalStateException("the sample no longer says: " + words);
            }
            NewAnnotation.NewPassage passage = new NewAnnotation.NewPassage(start, start + words.length(), words);
            NewAnnotation wish =
                    new NewAnnotation(null, brief.revision(), kind, colour, Visibility.TEAM, List.of(passage), body);
            return marking.mark(brief.id(), wish, actor).annotation().id();
        });
    }

    private void reply(UUID annotation, Actor actor, String body) {
        QuarkusTransaction.requiringNew().run(() -> marking.reply(annotation, new NewComment(null, body), actor));
    }

    private static byte[] read(String file) {
        try (InputStream in = Samples.class.getClassLoader().getResourceAsStream("samples/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }
}
