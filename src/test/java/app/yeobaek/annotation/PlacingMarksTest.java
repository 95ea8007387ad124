package app.yeobaek.annotation;

import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.Wish;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacingMarksTest {
    private TestBrief brief;

    @BeforeEach
    void begin() {
        brief = TestBrief.imported();
    }

    private void isRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations")).isEmpty();
    }

    private Wish passage(int start, int end) {
        return Wish.to(brief).passage(start, end);
    }

    @Test
    void passageOutsideTheTextIsRefused() {
        int length = brief.text().length();
        isRefused(passage(length - 1, length + 1).sentBy(MINSEO), 400, "passage-outside");
        isRefused(passage(length, length + 5).sentBy(MINSEO), 400, "passage-outside");
        isRefused(passage(Integer.MAX_VALUE - 1, Integer.MAX_VALUE).sentBy(MINSEO), 400, "passage-outside");
    }

    @Test
    void emptyOrReversedPassageIsRefused() {
        isRefused(passage(5, 5).sentBy(MINSEO), 400, "passage-outside");
        isRefused(passage(9, 5).sentBy(MINSEO), 400, "passage-outside");
    }

    @Test
    void blankPassageIsRefused() {
        int between = brief.text().indexOf('\n');
        isRefused(passage(between, between + 1).sentBy(MINSEO), 400, "passage-outside");
    }

    @Test
    void passageThatCutsACharacterIsRefused() {
        int siren = brief.placeOf("🚨");
        isRefused(passage(siren + 1, siren + 4).sentBy(MINSEO), 400, "passage-outside");
        isRefused(passage(siren - 2, siren + 1).sentBy(MINSEO), 400, "passage-outside");
    }

    @Test
    void otherWordsThanTheTextsAreRefusedWithTheWordsThatStandThere() {
        int start = brief.placeOf("비축한 물량");
        Response answer = Wish.to(brief).passage(start, start + 6, "비축된 물량").sentBy(MINSEO);
        isRefused(answer, 409, "words-differ");
        assertThat(answer.jsonPath().getString("exact")).isEqualTo("비축한 물량");
    }

    @Test
    void decomposedWordsAreTheSameWordsAndAreKeptAsTheTextHasThem() {
        int start = brief.placeOf("비축한 물량");
        JsonPath mark = Wish.to(brief)
                .passage(start, start + 6, Normalizer.normalize("비축한 물량", Normalizer.Form.NFD))
                .madeBy(MINSEO);
        assertThat(mark.getString("passages[0].exact")).isEqualTo("비축한 물량");
        assertThat(mark.getInt("passages[0].start")).isEqualTo(start);
        assertThat(mark.getInt("passages[0].end")).isEqualTo(start + 6);
    }

    @Test
    void offsetsCountedInDecomposedTextAreRefusedWithTheWordsThatStandThere() {
        String decomposed = Normalizer.normalize("비축한", Normalizer.Form.NFD);
        int start = brief.placeOf("비축한 물량");
        Response longer = Wish.to(brief)
                .passage(start, start + decomposed.length(), decomposed)
                .sentBy(MINSEO);
        isRefused(longer, 409, "words-differ");
        assertThat(longer.jsonPath().getString("exact"))
                .isEqualTo(brief.text().substring(start, start + decomposed.length()));
        assertThat(longer.jsonPath().getString("detail")).isNotBlank();
        int shifted = Normalizer.normalize(brief.text().substring(0, start), Normalizer.Form.NFD)
                .length();
        Response elsewhere =
                Wish.to(brief).passage(shifted, shifted + 3, decomposed).sentBy(MINSEO);
        assertThat(elsewhere.statusCode()).isIn(400, 409);
        assertThat(elsewhere.jsonPath().getString("detail")).isNotBlank();
        assertThat(brief.listFor(MINSEO).jsonPath().getList("annotations")).isEmpty();
    }

    @Test
    void oneRefusedPassageRefusesThemAll() {
        isRefused(Wish.toMark(brief, "조기경보").passage(0, 1_000_000).sentBy(MINSEO), 400, "passage-outside");
    }

    @Test
    void twentyPassagesAreTakenAndOneMoreIsNot() {
        Wish wish = Wish.to(brief);
        for (int i = 0; i < 20; i++) {
            wish.passage(i, i + 1 + (Character.isWhitespace(brief.text().charAt(i)) ? 1 : 0));
        }
        assertThat(wish.madeBy(MINSEO).getList("passages")).hasSize(20);
        Response oneMore = wish.passage(30, 33).sentBy(MINSEO);
        assertThat(oneMore.statusCode()).isEqualTo(400);
        assertThat(oneMore.jsonPath().<String>getList("errors.field")).containsExactly("passages");
        assertThat(Wish.to(brief).sentBy(MINSEO).statusCode()).isEqualTo(400);
    }

    @Test
    void outdatedRevisionIsRefusedWithTheCurrentOne() {
        Response answer =
                Wish.toMark(brief, "조기경보").with("revision", UUID.randomUUID()).sentBy(MINSEO);
        isRefused(answer, 409, "revision-outdated");
        assertThat(answer.jsonPath().getUUID("current")).isEqualTo(brief.revision());
    }

    @Test
    void offsetsCountUtf16UnitsSoThatHanjaAndEmojiStandWhereTheyStand() {
        JsonPath mark = Wish.toMark(brief, "🚨 조기경보").mark("特定國").madeBy(MINSEO);
        assertThat(mark.<String>getList("passages.exact")).containsExactly("特定國", "🚨 조기경보");
        assertThat(mark.getInt("passages[1].end") - mark.getInt("passages[1].start"))
                .isEqualTo(7);
        assertThat(mark.getString("passages[0].suffix")).startsWith(" 의존에서 온다");
    }

    @Test
    void passageMayRunAcrossBlocks() {
        int start = brief.placeOf("없음.");
        int end = brief.placeOf("비축한 물량") + 2;
        JsonPath mark = Wish.to(brief).passage(start, end).madeBy(MINSEO);
        assertThat(mark.getString("passages[0].exact")).isEqualTo("없음.\n비축");
        assertThat(brief.listFor(MINSEO).jsonPath().getInt("annotations[0].passages[0].end"))
                .isEqualTo(end);
    }

    @Test
    void listLeavesOutWordsThatTheReaderHasAnyway() {
        Wish.toMark(brief, "비축한 물량").by(MINSEO);
        assertThat(brief.listFor(MINSEO).jsonPath().getMap("annotations[0].passages[0]"))
                .containsOnlyKeys("start", "end");
    }

    @Test
    void commentWithoutWordsIsRefused() {
        isRefused(Wish.toMark(brief, "비축").with("kind", "comment").sentBy(MINSEO), 400, "comment-empty");
        isRefused(Wish.toMark(brief, "비축").saying(" \n ").sentBy(MINSEO), 400, "comment-empty");
    }
}
