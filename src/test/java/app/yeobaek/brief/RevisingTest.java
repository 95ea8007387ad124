package app.yeobaek.brief;

import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.SEOYEON;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.NextRevision;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisingTest {
    @Inject
    EntityManager database;

    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private long revisions() {
        return Database.count("select count(*) from revision where brief_id = ?", brief.id());
    }

    private long anchors() {
        return Database.count(
                "select count(*) from anchor p join annotation a on a.id = p.annotation_id where a.brief_id = ?",
                brief.id());
    }

    private UUID current() {
        return Api.as(TOM)
                .get("/api/briefs/{id}/revision", brief.id())
                .jsonPath()
                .getUUID("id");
    }

    @Test
    void nextRevisionIsCurrentAndTheOldOneStays() {
        TestBrief next = NextRevision.of(brief, brief.text() + "\n끝.");
        JsonPath shown =
                Api.as(TOM).get("/api/briefs/{id}/revision", brief.id()).jsonPath();
        assertThat(shown.getUUID("id")).isEqualTo(next.revision());
        assertThat(shown.getInt("number")).isEqualTo(2);
        assertThat(shown.getString("text")).endsWith("\n끝.");
        assertThat(revisions()).isEqualTo(2);
    }

    @Test
    void readerOfAnOutdatedBaseIsToldTheCurrentOne() {
        TestBrief next = NextRevision.of(brief, brief.text() + "\n끝.");
        assertThatThrownBy(() -> NextRevision.of(brief, "다른 글.")).isInstanceOfSatisfying(Problem.class, it -> {
            assertThat(it.status()).isEqualTo(409);
            assertThat(it.type()).isEqualTo("base-outdated");
        });
        assertThat(current()).isEqualTo(next.revision());
    }

    @Test
    void onlyEditorsPublish() {
        assertThatThrownBy(() -> NextRevision.of(brief, "다른 글.", MINSEO))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status()).isEqualTo(403));
        assertThatThrownBy(() -> NextRevision.of(brief, "다른 글.", SEOYEON))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status()).isEqualTo(404));
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void ofPublishersAtOnceOneWins() {
        Wish.toMark(brief, "민간의 자료").by(MINSEO);
        List<Boolean> won = Together.act(6, it -> {
            try {
                NextRevision.of(brief, brief.text() + "\n끝 " + it + ".");
                return true;
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo("base-outdated");
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
        assertThat(revisions()).isEqualTo(2);
        assertThat(anchors()).isEqualTo(2);
    }

    @Test
    void publishWhoseDatabaseConnectionDiesLeavesNothing() {
        Wish.toMark(brief, "민간의 자료").by(MINSEO);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    NextRevision.inTransaction(brief, "앞줄.\n" + brief.text(), JIWOO);
                    Object pid = database.createNativeQuery("select pg_backend_pid()")
                            .getSingleResult();
                    Database.count("select count(pg_terminate_backend(cast(? as integer)))", pid);
                }))
                .isNotNull();
        assertThat(revisions()).isEqualTo(1);
        assertThat(anchors()).isEqualTo(1);
        assertThat(current()).isEqualTo(brief.revision());
        assertThat(Database.count("select count(*) from audit_entry where brief_id = ?", brief.id()))
                .isZero();
        NextRevision.of(brief, "앞줄.\n" + brief.text());
        assertThat(anchors()).isEqualTo(2);
    }

    @Test
    void markBeingMadeWhileARevisionIsPublishedIsNotLost() throws Exception {
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<TestBrief> publishing = CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    TestBrief next = NextRevision.inTransaction(brief, "앞줄.\n" + brief.text(), JIWOO);
                    published.countDown();
                    goOn.await();
                    return next;
                }));
        assertThat(published.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Response> marking =
                CompletableFuture.supplyAsync(() -> Wish.toMark(brief, "민간의 자료").sentBy(MINSEO));
        assertThatThrownBy(() -> marking.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        goOn.countDown();
        TestBrief next = publishing.join();
        JsonPath made = marking.join().then().statusCode(201).extract().jsonPath();
        assertThat(made.getUUID("revision")).isEqualTo(next.revision());
        assertThat(made.getInt("passages[0].start")).isEqualTo(next.placeOf("민간의 자료"));
        assertThat(next.listFor(TOM).jsonPath().getList("annotations")).hasSize(1);
    }
}
