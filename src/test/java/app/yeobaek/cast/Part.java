package app.yeobaek.cast;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to a team; the columns of the table of permissions. */
public enum Part {
    LEAD(SamplePerson.HANA),
    EDITOR(SamplePerson.JIWOO),
    REVIEWER(SamplePerson.TOM),
    READER(SamplePerson.DOYUN),
    /** Member of no team that matters here. */
    OUTSIDER(SamplePerson.SEOYEON),
    ANONYMOUS(null),
    /** Site administrator without a membership. */
    ADMIN(SamplePerson.ADMIN),
    /** The reviewer whose mark or words it is. */
    AUTHOR(SamplePerson.MINSEO);

    private final @Nullable SamplePerson person;

    Part(@Nullable SamplePerson person) {
        this.person = person;
    }

    /** Who plays it, unless nobody is logged in. */
    public Optional<SamplePerson> person() {
        return Optional.ofNullable(person);
    }

    /** A request of theirs. */
    public RequestSpecification asks() {
        return person == null ? Api.asNobody() : Api.as(person);
    }

    /** Headers by which they are known, or not. */
    public Map<String, String> headers() {
        return person == null
                ? Map.of("Sec-Fetch-Site", "same-origin")
                : Map.of("Authorization", "Bearer " + Tokens.of(person));
    }
}
