package app.yeobaek.recommendation;

import app.yeobaek.brief.Access;
import app.yeobaek.people.PersonView;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one person may see of one round at one moment: the only place where blindness and anonymity are decided. Pages, API,
 * board, measures, reports, minutes and trail take verdicts and reviewers from here and from nowhere else; the live channel
 * says nothing but that there is something to read.
 *
 * <p>Blindness: until the round is closed, others' verdicts on a recommendation are seen by nobody ({@code UNTIL_CLOSED}) or
 * by reviewers who have submitted their own on it ({@code UNTIL_SUBMITTED}); editors and leads are no exception, for whoever
 * sees early talks early. A round is closed when somebody closed it or the last reviewer's deadline has passed.
 *
 * <p>Anonymity: nobody sees who stands behind a pseudonym but oneself, the editors neither, and nothing comes with a time
 * that could be held against the clock of somebody's day.
 */
final class Sight {
    private final Round round;
    private final Access access;
    private final UUID viewer;
    private final boolean closed;
    private final Map<UUID, RoundReviewer> reviewers;
    private final Map<UUID, PersonView> people;
    private final Set<UUID> judgedByViewer;
    private final Language language;

    Sight(
            Round round,
            Access access,
            Actor viewer,
            Instant now,
            List<RoundReviewer> reviewers,
            Map<UUID, PersonView> people,
            Collection<UUID> judgedByViewer,
            Language language) {
        this.round = round;
        this.access = access;
        this.viewer = viewer.id();
        this.reviewers = reviewers.stream().collect(Collectors.toMap(RoundReviewer::person, Function.identity()));
        this.closed = round.isClosed(now, lastDeadline(round, reviewers));
        this.people = people;
        this.judgedByViewer = Set.copyOf(judgedByViewer);
        this.language = language;
    }

    /** The instant from which on nobody's verdict is taken. */
    static Instant lastDeadline(Round round, Collection<RoundReviewer> reviewers) {
        return reviewers.stream()
                .filter(RoundReviewer::isAsked)
                .map(it -> it.deadline(round.deadline()))
                .max(Comparator.naturalOrder())
                .filter(it -> it.isAfter(round.deadline()))
                .orElse(round.deadline());
    }

    Round round() {
        return round;
    }

    Access access() {
        return access;
    }

    Language language() {
        return language;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isAsked() {
        RoundReviewer me = reviewers.get(viewer);
        return me != null && me.isAsked();
    }

    /** Whether others' verdicts on a recommendation may be seen; counts of them and measures too. */
    boolean seesOthersOn(UUID recommendation) {
        return switch (round.blindness()) {
            case OPEN -> true;
            case UNTIL_SUBMITTED -> closed || judgedByViewer.contains(recommendation);
            case UNTIL_CLOSED -> closed;
        };
    }

    boolean sees(Verdict verdict) {
        return verdict.isBy(viewer) || seesOthersOn(verdict.recommendation());
    }

    boolean sees(MinorityOpinion opinion) {
        return opinion.isBy(viewer) || seesOthersOn(opinion.recommendation());
    }

    /** The verdicts that may be seen, in an order that says nothing of when they came. */
    List<VerdictView> shown(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .filter(this::sees)
                .map(this::shown)
                .sorted(Comparator.comparing(VerdictView::reviewer)
                        .thenComparing(VerdictView::recommendation)
                        .thenComparing(VerdictView::sequence))
                .toList();
    }

    private VerdictView shown(Verdict verdict) {
        boolean readsNote = verdict.isBy(viewer) || access.may(Permission.ANSWER_VERDICTS);
        return new VerdictView(
                verdict.id(),
                verdict.recommendation(),
                key(verdict.reviewer()),
                verdict.sequence(),
                verdict.choice(),
                verdict.reason(),
                verdict.scores(),
                verdict.wording(),
                readsNote ? verdict.note() : null,
                verdict.why(),
                verdict.judgedRevision(),
                verdict.judgedText(),
                time(verdict.reviewer(), verdict.submittedAt()));
    }

    /** When a reviewer did something: to the day where names are not shown. */
    Instant time(UUID reviewer, Instant exact) {
        return hides(reviewer) ? exact.truncatedTo(ChronoUnit.DAYS) : exact;
    }

    boolean hides(UUID reviewer) {
        return round.isAnonymous() && !reviewer.equals(viewer);
    }

    /** The key of a reviewer in this round. In an anonymous round it is made of the pseudonym, for oneself too. */
    String key(UUID person) {
        return round.isAnonymous() ? "p" + reviewer(person).pseudonym() : person.toString();
    }

    /** How a reviewer is shown. */
    ReviewerView shown(UUID person) {
        boolean me = person.equals(viewer);
        String name = round.isAnonymous()
                ? Catalogue.say(language, "review_pseudonym", reviewer(person).pseudonym())
                : Objects.requireNonNull(people.get(person)).name();
        return new ReviewerView(key(person), name, me, round.isAnonymous() && !me ? null : person);
    }

    /**
     * The reviewers as columns of the board. Somebody who left without a word goes, but only where names are shown:
     * elsewhere a column that goes with a name would give that name away.
     */
    List<ReviewerView> columns(Collection<UUID> spoke) {
        return reviewers.values().stream()
                .filter(it -> it.isAsked() || round.isAnonymous() || spoke.contains(it.person()))
                .map(it -> shown(it.person()))
                .sorted(Comparator.comparing(ReviewerView::name, java.text.Collator.getInstance(language.locale()))
                        .thenComparing(ReviewerView::key))
                .toList();
    }

    private RoundReviewer reviewer(UUID person) {
        return Objects.requireNonNull(reviewers.get(person), "not a reviewer of this round");
    }
}
