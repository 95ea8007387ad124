package app.yeobaek.tag;

import static app.yeobaek.localstack.SamplePerson.DOYUN;
import static app.yeobaek.localstack.SamplePerson.HANA;
import static app.yeobaek.localstack.SamplePerson.JIWOO;
import static app.yeobaek.localstack.SamplePerson.MINSEO;
import static app.yeobaek.localstack.SamplePerson.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.Database;
import app.yeobaek.cast.LiveClient;
import app.yeobaek.cast.TestBrief;
import app.yeobaek.cast.TestTeam;
import app.yeobaek.cast.Together;
import app.yeobaek.cast.Wish;
import app.yeobaek.localstack.SamplePerson;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team's words for its marks: kept by editors, put on marks by reviewers, told live. */
@QuarkusTest
class TaggingTest {
    private TestTeam team;
    private TestBrief brief;
    private UUID mark;

    @BeforeEach
    void begin() {
        team = TestTeam.founded();
        brief = TestBrief.importedInto(team);
        mark = Wish.toMark(brief, "비축").by(MINSEO);
    }

    private Response wish(SamplePerson person, Map<String, ?> tag) {
        return Api.as(person).body(tag).post("/api/teams/{team}/codebook", team.id());
    }

    private UUID tag(String name, String... synonyms) {
        return wish(JIWOO, Map.of("ko", name, "synonyms", List.of(synonyms)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private Response put(SamplePerson person, UUID annotation, UUID tag) {
        return Api.as(person).put("/api/annotations/{mark}/tags/{tag}", annotation, tag);
    }

    private JsonPath tagsFor(SamplePerson person) {
        return Api.as(person).get("/api/briefs/{id}/tags", brief.id()).jsonPath();
    }

    private static String typeOf(Response refusal) {
        return refusal.jsonPath().getString("type");
    }

    @Test
    void tagsOfAMarkAreListedCountedAndToldLive() {
        UUID supply = tag("공급망");
        UUID talent = tag("인재");
        try (LiveClient doyun = LiveClient.of(DOYUN, brief)) {
            put(MINSEO, mark, supply).then().statusCode(200);
            put(TOM, mark, talent).then().statusCode(200);
            put(TOM, mark, talent).then().statusCode(200);
            doyun.await("both tags", it -> it.at("/tagging/version").asInt() == 2);
            assertThat(doyun.events()).hasSize(2);
        }
        JsonPath tags = tagsFor(DOYUN);
        assertThat(tags.<String>getList("taggings[0].tags")).containsExactly(supply.toString(), talent.toString());
        assertThat(tags.getInt("tags.find { it.ko == '공급망' }.uses")).isEqualTo(1);
        assertThat(tags.getBoolean("mayTag")).isFalse();

        Api.as(HANA)
                .delete("/api/annotations/{mark}/tags/{tag}", mark, supply)
                .then()
                .statusCode(200);
        assertThat(tagsFor(DOYUN).<String>getList("taggings[0].tags")).containsExactly(talent.toString());
    }

    @Test
    void manyWhoTagAtOnceLoseNothing() {
        List<UUID> tags = List.of(tag("하나"), tag("둘"), tag("셋"), tag("넷"), tag("다섯"), tag("여섯"));
        Together.act(tags.size(), i -> put(MINSEO, mark, tags.get(i)).statusCode());
        assertThat(tagsFor(TOM).<String>getList("taggings[0].tags")).hasSize(6);
        assertThat(tagsFor(TOM).getInt("taggings[0].version")).isEqualTo(6);
    }

    @Test
    void wordMeansOneTagHoweverItIsWritten() {
        UUID kus = tag("한·미·일 협력", "3국 협력");
        assertThat(typeOf(wish(JIWOO, Map.of("ko", "한미일협력")))).endsWith("tag-word-taken");
        assertThat(typeOf(wish(JIWOO, Map.of("ko", "다른 말", "synonyms", List.of("3국협력")))))
                .endsWith("tag-word-taken");
        Response free = wish(TOM, Map.of("ko", "#3국 협력", "free", true));
        assertThat(free.statusCode()).isEqualTo(200);
        assertThat(free.jsonPath().getUUID("id")).isEqualTo(kus);
        assertThat(typeOf(wish(JIWOO, Map.of("ko", " · ")))).endsWith("tag-nameless");
    }

    @Test
    void freeTagsAreTheTeamsChoiceAndCanJoinTheCodebook() {
        UUID free = wish(TOM, Map.of("en", "export control", "free", true))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        Api.as(JIWOO)
                .header("If-Match", "\"0\"")
                .body(Map.of("ko", "수출 통제", "en", "export control", "description", "전략물자"))
                .put("/api/tags/{id}", free)
                .then()
                .statusCode(200);
        assertThat(tagsFor(TOM).getBoolean("tags[0].free")).isFalse();
        assertThat(Api.as(JIWOO)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("ko", "늦은 말"))
                        .put("/api/tags/{id}", free)
                        .statusCode())
                .isEqualTo(412);

        Api.as(JIWOO)
                .body(Map.of("allowed", false))
                .put("/api/teams/{team}/codebook/free-tags", team.id())
                .then()
                .statusCode(200);
        assertThat(typeOf(wish(TOM, Map.of("ko", "새 말", "free", true)))).endsWith("tags-not-free");
        assertThat(tagsFor(TOM).getBoolean("mayMake")).isFalse();
    }

    @Test
    void mergedTagGivesItsMarksAndWordsToTheOther() {
        UUID from = tag("공급사슬");
        UUID into = tag("공급망");
        UUID below =
                wish(JIWOO, Map.of("ko", "핵심광물", "parent", from)).jsonPath().getUUID("id");
        UUID second = Wish.toMark(brief, "조기경보").by(TOM);
        put(MINSEO, mark, from);
        put(MINSEO, second, from);
        put(MINSEO, second, into);

        Api.as(JIWOO)
                .body(Map.of("into", into))
                .post("/api/tags/{id}/merge", from)
                .then()
                .statusCode(200);

        JsonPath tags = tagsFor(DOYUN);
        assertThat(tags.<List<String>>getList("taggings.tags")).containsOnly(List.of(into.toString()));
        assertThat(tags.getString("tags.find { it.ko == '공급사슬' }.mergedInto")).isEqualTo(into.toString());
        assertThat(tags.<String>getList("tags.find { it.ko == '공급망' }.synonyms"))
                .containsExactly("공급사슬");
        assertThat(tags.getString("tags.find { it.ko == '핵심광물' }.parent")).isEqualTo(into.toString());
        assertThat(wish(TOM, Map.of("ko", "공급 사슬", "free", true)).jsonPath().getUUID("id"))
                .isEqualTo(into);
        assertThat(typeOf(put(MINSEO, mark, from))).endsWith("tag-unusable");
        assertThat(typeOf(Api.as(JIWOO).body(Map.of("into", from)).post("/api/tags/{id}/merge", into)))
                .endsWith("tags-not-mergeable");
        assertThat(Database.count(
                        "select count(*) from audit_entry where action = 'codebook.merge' and subject = ?",
                        "tag:" + from))
                .isEqualTo(1);
        assertThat(below).isNotNull();
    }

    @Test
    void retiredTagStaysOnItsMarksButIsPutOnNoOthers() {
        UUID old = tag("낡은 말");
        put(MINSEO, mark, old);
        Api.as(JIWOO).put("/api/tags/{id}/retirement", old).then().statusCode(200);
        assertThat(tagsFor(DOYUN).<String>getList("taggings[0].tags")).containsExactly(old.toString());
        assertThat(put(MINSEO, Wish.toMark(brief, "정부").by(MINSEO), old).statusCode())
                .isEqualTo(409);
    }

    @Test
    void parentsFormNoCircleAndStayInTheTeam() {
        UUID above = tag("위");
        UUID below = wish(JIWOO, Map.of("ko", "아래", "parent", above)).jsonPath().getUUID("id");
        assertThat(typeOf(Api.as(JIWOO)
                        .header("If-Match", "*")
                        .body(Map.of("ko", "위", "parent", below))
                        .put("/api/tags/{id}", above)))
                .endsWith("tag-parent");
        TestTeam other = TestTeam.founded();
        assertThat(typeOf(Api.as(JIWOO)
                        .body(Map.of("ko", "남의 아래", "parent", above))
                        .post("/api/teams/{team}/codebook", other.id())))
                .endsWith("tag-parent");
    }

    @Test
    void tagsOfPrivateMarksAreTheirAuthorsAlone() {
        UUID secret = tag("비밀");
        UUID own = Wish.toMark(brief, "정부").privately().by(DOYUN);
        try (LiveClient minseo = LiveClient.of(MINSEO, brief)) {
            put(DOYUN, own, secret).then().statusCode(200);
            assertThat(put(JIWOO, own, secret).statusCode()).isEqualTo(404);
            put(MINSEO, mark, secret).then().statusCode(200);
            minseo.awaitEvent("tagging");
            assertThat(minseo.events()).hasSize(1);
        }
        assertThat(tagsFor(MINSEO).<String>getList("taggings.annotation")).containsExactly(mark.toString());
        assertThat(tagsFor(MINSEO).getInt("tags[0].uses")).isEqualTo(1);
        assertThat(tagsFor(DOYUN).<String>getList("taggings.annotation")).hasSize(2);
    }
}
