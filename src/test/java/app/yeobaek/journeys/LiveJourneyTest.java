package app.yeobaek.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.TestStack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads together sees each other's marks at once, and after a lost connection nothing is lost and nothing doubled. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
class LiveJourneyTest extends Journey {
    private static final String ONE = "기업이 자료를 내지 않는 까닭은";
    private static final String OTHER = "자료의 원본을 한곳에 모으지 않고도";

    @Inject
    OpenConnections connections;

    @Test
    void twoPeopleSeeEachOtherWithinASecond() {
        ImportedBrief brief = archive.brief("둘이 함께 읽기");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        Reader tom = reader(SamplePerson.TOM).opens(brief);
        assertThat(hana.page
                        .locator(".presence")
                        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Tom Baker")))
                .isVisible();
        assertThat(tom.page.locator(".presence").getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("한하나")))
                .isVisible();
        hana.touches("시범 품목은 흑연");
        List<Duration> waits = new ArrayList<>();
        hana.page.evaluate("() => journey.show('" + ONE + "')");
        tom.comments(ONE, "Seen by the other at once?");
        waits.add(until(() -> hana.seesCard("Seen by the other at once?")));
        hana.isSeen("live-1-mark").opensCard("Seen by the other at once?").replies("예, 바로 보입니다.");
        waits.add(until(() -> assertThat(tom.focusedCard()).containsText("예, 바로 보입니다.")));
        tom.isSeen("live-2-reply").presses("Escape", "Escape");
        hana.focusedCard()
                .locator(".comment")
                .nth(1)
                .getByText(hana.says("reading_delete"))
                .click();
        waits.add(until(() -> assertThat(tom.card("Seen by the other")).not().containsText("예, 바로")));
        hana.presses("e");
        hana.page.locator("#reason").fill("확인했습니다.");
        hana.presses("Control+Enter");
        waits.add(until(() ->
                assertThat(tom.page.locator(".card[data-state='resolved']")).isVisible()));
        hana.context().close();
        assertThat(tom.page.locator(".presence li")).hasCount(0);
        assertThat(waits.stream().sorted().toList().get(1)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatWasWrittenAndSaidWhileOfflineIsCaughtUp() {
        ImportedBrief brief = archive.brief("끊긴 동안");
        Reader hana = reader(SamplePerson.HANA)
                .mayHear("ERR_INTERNET_DISCONNECTED", "WebSocket")
                .opens(brief);
        Reader minseo = reader(SamplePerson.MINSEO).opens(brief);
        hana.context().setOffline(true);
        hana.seesBanner("reading_connection_lost");
        hana.begins(ONE, "끊긴 채 적은 글").presses("Control+Enter");
        assertThat(hana.page.locator(".composer-status")).hasText(hana.says("reading_draft_waiting"));
        hana.isSeen("offline-1-waiting");
        hana.selects("세제 혜택").presses("h");
        minseo.comments(OTHER, "그동안 남이 적은 글");
        UUID early = archive.mark(SamplePerson.JIWOO, brief, "반대로 세 나라가", "그동안 남이 적은 또 다른 글");
        archive.reply(SamplePerson.MINSEO, early, "그리고 그 답글");
        hana.context().setOffline(false);
        hana.seesNoBanner();
        hana.seesCard("끊긴 채 적은 글").asksForNews("그동안 남이 적은 글");
        minseo.seesCard("끊긴 채 적은 글");
        hana.settles().isSeen("offline-2-caught-up");
        assertThat(archive.words(SamplePerson.HANA, brief))
                .containsExactlyInAnyOrder("끊긴 채 적은 글", "그동안 남이 적은 글", "그동안 남이 적은 또 다른 글", "그리고 그 답글");
        assertThat(archive.marks(SamplePerson.HANA, brief).getList("annotations"))
                .hasSize(4);
        sameAsAfresh(hana);
        sameAsAfresh(minseo);
    }

    @Test
    void connectionThatTheServerCutsComesBack() {
        ImportedBrief brief = archive.brief("서버가 끊은 연결");
        Reader hana = reader(SamplePerson.HANA).opens(brief);
        int greetings = hana.greetings();
        // One that a page of an earlier journey has just left may be gone by itself meanwhile.
        connections
                .listAll()
                .forEach(it -> it.close().onFailure().recoverWithNull().await().indefinitely());
        archive.mark(SamplePerson.JIWOO, brief, "핵심광물 공급망의 위험은", "끊긴 사이의 글");
        hana.isGreetedAgain(greetings);
        hana.seesCard("끊긴 사이의 글").seesNoBanner();
        sameAsAfresh(hana);
    }

    /** What a page came to know by events is what it gets when it asks anew. */
    private static void sameAsAfresh(Reader reader) {
        reader.presses("Escape", "Escape", "Escape").settles();
        Object known = seen(reader);
        reader.reloads();
        assertThat(seen(reader)).isEqualTo(known);
    }

    private static Object seen(Reader reader) {
        reader.page.evaluate("() => scrollTo(0, 0)");
        reader.settles();
        return reader.page.evaluate(
                """
                () => [
                  document.querySelector('.margin-sum').textContent,
                  ...[...document.querySelectorAll('.outline > ol a')].map((it) => it.innerText),
                  ...[...document.querySelectorAll('.card .comment-words')].map((it) => it.textContent),
                ]""");
    }

    private static Duration until(Runnable seen) {
        long began = System.nanoTime();
        seen.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
