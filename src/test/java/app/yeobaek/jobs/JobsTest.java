package app.yeobaek.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.stack.TestStack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class JobsTest {
    private final String elsewhere = "done-by-nobody-here-" + UUID.randomUUID();

    @Inject
    Jobs jobs;

    @Inject
    Leases leases;

    @Inject
    Diary diary;

    @Inject
    Clock clock;

    /** A handler that writes down what it was given, and fails where it is asked to. */
    @ApplicationScoped
    static class Diary implements JobHandler {
        private final Collection<String> pages = new CopyOnWriteArrayList<>();

        Collection<String> pages() {
            return pages;
        }

        @Override
        public String kind() {
            return "test-diary";
        }

        @Override
        public void run(UUID job, JsonNode payload) {
            pages.add(payload.asText());
            if (payload.asText().startsWith("fail")) {
                throw new IllegalStateException("asked to fail");
            }
        }
    }

    @Test
    void workIsDoneOnceAfterTheTransactionAndForgotten() {
        String word = "work " + UUID.randomUUID();
        UUID job = enqueue("test-diary", word, clock.instant());
        Eventually.holds("the job is done", () -> !isThere(job));
        assertThat(diary.pages()).containsOnlyOnce(word);
    }

    @Test
    void workOfATransactionThatWasUndoneIsNeverDone() {
        String word = "undone " + UUID.randomUUID();
        QuarkusTransaction.begin();
        UUID job = jobs.enqueue("test-diary", text(word), clock.instant());
        QuarkusTransaction.rollback();
        assertThat(isThere(job)).isFalse();
        assertThat(diary.pages()).doesNotContain(word);
    }

    @Test
    void failureIsWrittenDownAndTriedAgainLater() {
        UUID job = enqueue("test-diary", "fail " + UUID.randomUUID(), clock.instant());
        Eventually.holds(
                "the failure is written down",
                () -> Database.count("select count(*) from job where id = ? and error like '%asked to fail%'", job)
                        == 1);
        assertThat(Database.count(
                        "select count(*) from job where id = ? and not_before > ?::timestamptz",
                        job,
                        clock.instant().toString()))
                .isEqualTo(1);
        withdraw(job);
    }

    @Test
    void jobIsPutAsideAfterItsLastAttemptUntilSomeoneRetriesIt() {
        UUID job = enqueue(elsewhere, "x", clock.instant());
        Instant now = clock.instant();
        for (int attempt = 1; attempt <= 8; attempt++) {
            now = now.plus(Duration.ofHours(30));
            Leases.Leased leased = takeElsewhere(job, now).orElseThrow();
            assertThat(leased.attempt()).isEqualTo(attempt);
            leases.failed(leased, "no", now);
        }
        assertThat(takeElsewhere(job, now.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.retry(job)))
                .isTrue();
        assertThat(takeElsewhere(job, now)).isPresent();
        leases.done(job);
    }

    @Test
    void jobOfANodeThatFellSilentIsTakenOver() {
        UUID job = enqueue(elsewhere, "x", clock.instant());
        Instant now = clock.instant();
        assertThat(takeElsewhere(job, now)).isPresent();
        assertThat(takeElsewhere(job, now.plus(Leases.LEASE).minusSeconds(1))).isEmpty();
        leases.renew(job, now.plusSeconds(60));
        assertThat(takeElsewhere(job, now.plus(Leases.LEASE).plusSeconds(1))).isEmpty();
        assertThat(takeElsewhere(job, now.plus(Leases.LEASE).plusSeconds(61))).isPresent();
        leases.done(job);
    }

    @Test
    void twoNodesNeverTakeTheSameJob() {
        String kind = "raced-" + UUID.randomUUID();
        List<UUID> wanted = IntStream.range(0, 40)
                .mapToObj(i -> enqueue(kind, "x", clock.instant()))
                .toList();
        Instant now = clock.instant().plusSeconds(1);
        List<UUID> taken = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> leases.take(Set.of(kind), now))
                .flatMap(Optional::stream)
                .map(Leases.Leased::id)
                .toList();
        assertThat(taken).doesNotHaveDuplicates();
        Set<UUID> all = new HashSet<>(taken);
        // A row locked by another at that instant is skipped; the next look finds it.
        for (Optional<Leases.Leased> more = leases.take(Set.of(kind), now); more.isPresent(); ) {
            assertThat(all.add(more.get().id())).isTrue();
            more = leases.take(Set.of(kind), now);
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(wanted);
        wanted.forEach(leases::done);
    }

    @Test
    void onlyAJobThatHasNotBegunIsWithdrawn() {
        UUID waiting = enqueue(elsewhere, "x", clock.instant());
        assertThat(withdraw(waiting)).isTrue();
        UUID begun = enqueue(elsewhere, "x", clock.instant());
        assertThat(takeElsewhere(begun, clock.instant())).isPresent();
        assertThat(withdraw(begun)).isFalse();
        leases.done(begun);
    }

    private Optional<Leases.Leased> takeElsewhere(UUID wanted, Instant now) {
        return leases.take(Set.of(elsewhere), now).filter(job -> job.id().equals(wanted));
    }

    private UUID enqueue(String kind, String word, Instant notBefore) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.enqueue(kind, text(word), notBefore));
    }

    private boolean withdraw(UUID job) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.withdraw(job));
    }

    private static boolean isThere(UUID job) {
        return Database.count("select count(*) from job where id = ?", job) == 1;
    }

    private static JsonNode text(String word) {
        return JsonNodeFactory.instance.textNode(word);
    }
}
