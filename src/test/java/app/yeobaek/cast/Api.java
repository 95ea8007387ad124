package app.yeobaek.cast;

import static io.restassured.RestAssured.given;

import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.stack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests in the name of somebody, as a program sends them. */
public final class Api {
    private Api() {}

    /** A request with a JSON body, if it has one. */
    public static RequestSpecification as(SamplePerson person) {
        return Tokens.as(person).contentType(ContentType.JSON).accept("application/json, */*;q=0.1");
    }

    /** A request without a token, but with the header that programs send to be told from foreign pages. */
    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Requested-With", "JavaScript");
    }
}
