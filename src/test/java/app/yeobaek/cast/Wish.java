package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mark that somebody wants to make: {@code Wish.to(brief).mark("words").saying("…").by(MINSEO)}. */
public final class Wish {
    private final TestBrief brief;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> passages = new ArrayList<>();

    private Wish(TestBrief brief) {
        this.brief = brief;
        body.put("revision", brief.revision());
        body.put("kind", "highlight");
        body.put("colour", "amber");
        body.put("visibility", "team");
        body.put("passages", passages);
    }

    public static Wish to(TestBrief brief) {
        return new Wish(brief);
    }

    /** A highlight of some words for the team. */
    public static Wish toMark(TestBrief brief, String words) {
        return to(brief).mark(words);
    }

    public Wish mark(String words) {
        int start = brief.placeOf(words);
        return passage(start, start + words.length(), words);
    }

    public Wish passage(int start, int end) {
        passages.add(Map.of("start", start, "end", end));
        return this;
    }

    public Wish passage(int start, int end, String exact) {
        passages.add(Map.of("start", start, "end", end, "exact", exact));
        return this;
    }

    public Wish saying(String words) {
        return with("kind", "comment").with("body", words);
    }

    public Wish asking(String words) {
        return with("kind", "question").with("body", words);
    }

    public Wish suggesting(String replacement) {
        return with("kind", "suggestion").with("replacement", replacement);
    }

    public Wish noting(String words) {
        return with("kind", "note").with("body", words);
    }

    public Wish privately() {
        return with("visibility", "private");
    }

    /** The same wish with a member set to anything. */
    public Wish with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    public Response sentBy(SamplePerson person) {
        return Api.as(person).body(body).post("/api/briefs/{id}/annotations", brief.id());
    }

    /** Makes the mark and gives the answer. */
    public JsonPath madeBy(SamplePerson person) {
        return sentBy(person).then().statusCode(201).extract().jsonPath();
    }

    /** Makes the mark and gives its id. */
    public UUID by(SamplePerson person) {
        return madeBy(person).getUUID("id");
    }
}
