package app.yeobaek.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.TestTeam;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the importer is unsure to be a pull quote, the draft asks about. */
@QuarkusTest
class PullQuoteDoubtTest {
    private static final String TEXT =
            """


            1. 밤의 도서관

            작은 읍의 도서관이 밤 열 시까지 문을 열기로 한 것은 지난봄의 일이다. 마을 도서관의 불빛은 책을 읽는 사람보다 집에 가기 두려운 아이를 먼저 비춘다. 사서들은 그 아이들의 이름을 하나둘 외우게 되었다.

            마을 도서관의 불빛은 책 읽는 어른보다 집에 가기 두려운 아이를 먼저 비춘다.

            그러나 예산은 한 해치뿐이었다. 군청은 이용자의 수를 물었고 도서관은 아이들의 표정을 답으로 내놓았다.

            2. 다음 해

            올해 가을에는 이웃한 세 읍의 도서관도 같은 일을 시작한다. 불을 켜 두는 시간만큼은 같게 하기로 뜻을 모았다.
            """;

    @Test
    void theDraftAsksAboutIt() {
        String title = "불 켜진 도서관 " + UUID.randomUUID();
        UUID draft = Desk.upload(
                        SamplePerson.JIWOO,
                        TestTeam.shared().id(),
                        "도서관.txt",
                        (title + TEXT).getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        List<String> asked = Desk.whenRead(draft).getList("galley.queries.question");
        assertThat(asked).contains("pull_quote");
    }
}
