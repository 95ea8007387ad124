package app.yeobaek.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yeobaek.cast.Database;
import app.yeobaek.cast.Eventually;
import app.yeobaek.cast.Mailbox;
import app.yeobaek.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Letters go by a real SMTP server. */
@QuarkusTest
class PostTest {
    @Inject
    Post post;

    private static Letter invitation(String to, Language language) {
        return Letter.of(
                to,
                language,
                "동북아 연구팀에\r\nBcc: someone@example.org 초대합니다",
                List.of("한하나 님이 <b>동북아 연구팀</b>에 초대했습니다."),
                new Letter.Action("초대 받기", post("/join/abc?x=1&y=2")),
                "이 주소로 초대가 왔기 때문입니다.");
    }

    private static String post(String path) {
        return "https://yeobaek.example.org" + path;
    }

    @Test
    void letterComesInBothFormsWithItsWordsEscapedAndItsHeadersWhole() {
        String address = "guest-" + UUID.randomUUID() + "@example.org";
        Mailbox box = Mailbox.of(address);
        QuarkusTransaction.requiringNew().run(() -> post.send(invitation(address, Language.KO)));

        Mailbox.Received mail = box.await("invitation", it -> true);
        assertThat(mail.subject()).isEqualTo("동북아 연구팀에 Bcc: someone@example.org 초대합니다");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.text()).contains("<b>동북아 연구팀</b>에 초대", "초대 받기: https://yeobaek.example.org/join/abc?x=1&y=2");
        assertThat(mail.html())
                .contains("&lt;b&gt;동북아 연구팀&lt;/b&gt;", "href=\"https://yeobaek.example.org/join/abc?x=1&amp;y=2\"")
                .contains("lang=\"ko\"");
        assertThat(mail.header("Message-ID")).startsWith("<").contains("@");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
    }

    @Test
    void letterOfATransactionThatFailsIsNeverSent() throws InterruptedException {
        String address = "guest-" + UUID.randomUUID() + "@example.org";
        Mailbox box = Mailbox.of(address);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    post.send(invitation(address, Language.EN));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        Thread.sleep(500);
        assertThat(box.mails()).isEmpty();
    }

    /** Of a hundred conversations begun on threads like those of jobs, a few used to miss the greeting and wait for a minute. */
    @Test
    void noneOfManyLettersAtOnceWaitsForAGreetingItMissed() throws InterruptedException {
        String address = "guest-" + UUID.randomUUID() + "@example.org";
        Mailbox box = Mailbox.of(address);
        List<Callable<Boolean>> letters = Collections.nCopies(100, () -> {
            post.deliver(UUID.randomUUID(), invitation(address, Language.KO));
            return true;
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            assertThat(threads.invokeAll(letters, 30, TimeUnit.SECONDS)).noneMatch(Future::isCancelled);
        } finally {
            threads.shutdownNow();
        }
        assertThat(box.mails()).hasSize(100);
    }

    @Test
    void refusalForGoodIsNotTriedAgain() {
        UUID job = QuarkusTransaction.requiringNew()
                .call(() -> post.send(invitation("guest@nobody.invalid", Language.KO)));
        Eventually.holds(
                "the job is done with", () -> Database.count("select count(*) from job where id = ?", job) == 0);
        assertThatThrownBy(() -> post.deliver(job, invitation("guest@nobody.invalid", Language.KO)))
                .isInstanceOf(Undeliverable.class);
    }

    @Test
    void whatIsNoSingleAddressIsNoAddress() {
        assertThat(List.of(
                        "",
                        "nobody",
                        "a@b, c@d",
                        "a@b\nBcc: c@d",
                        "A <a@b>",
                        "\"a b\"@c",
                        "a@b@c",
                        "a".repeat(65) + "@example.org"))
                .noneMatch(Letter::isAddress);
        assertThat(List.of("hana@example.org", "하나@예시.한국", "h.an-a+b@sub.example.org"))
                .allMatch(Letter::isAddress);
    }
}
