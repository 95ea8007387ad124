package app.yeobaek.problem;

import static app.yeobaek.localstack.SamplePerson.MINSEO;

import app.yeobaek.cast.Api;
import app.yeobaek.cast.TestBrief;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CursorsTest {
    private static final String ID = "0197a000-0000-7000-8000-000000000000";

    static Stream<String> forged() {
        return Stream.concat(
                Stream.of("x", "%00", "12345-0", "a.b.c", "~~~~"),
                Stream.of(
                                "now " + ID,
                                "2026-01-01T00:00:00Z",
                                "2026-01-01T00:00:00Z not-an-id",
                                "2026-01-01T00:00:00Z " + ID + " more",
                                "2026-13-01T00:00:00Z " + ID,
                                "+1000000000-12-31T23:59:59.999999999Z " + ID,
                                "-1000000000-01-01T00:00:00Z " + ID,
                                "+294277-01-01T00:00:00Z " + ID)
                        .map(it -> Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(it.getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void cursorThatIsNotOursIsRefused(String cursor) {
        Refusal.of(Api.as(MINSEO).get("/api/briefs?after={after}", cursor), 400, "cursor");
        Refusal.of(
                Api.as(MINSEO)
                        .get(
                                "/api/briefs/{id}/annotations?after={after}",
                                TestBrief.imported().id(),
                                cursor),
                400,
                "cursor");
    }
}
