package app.yeobaek.bench;

import app.yeobaek.localstack.LocalStack;
import app.yeobaek.localstack.SamplePerson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sample people who may mark, with fresh tokens. */
final class People {
    private static final List<SamplePerson> WHO =
            List.of(SamplePerson.JIWOO, SamplePerson.HANA, SamplePerson.MINSEO, SamplePerson.TOM);

    private final LocalStack stack;
    private List<String> tokens = List.of();

    People(LocalStack stack) {
        this.stack = stack;
    }

    /** Logs everybody in anew: a token lives five minutes, longer than any one measurement. */
    void logIn() throws IOException, InterruptedException {
        List<String> fresh = new ArrayList<>();
        for (SamplePerson person : WHO) {
            fresh.add(token(person));
        }
        tokens = List.copyOf(fresh);
    }

    /** The token of the n-th client; client 0 is an editor. */
    String token(int client) {
        return tokens.get(client % tokens.size());
    }

    /** A fresh token of one of the sample people. */
    String tokenOf(SamplePerson person) throws IOException, InterruptedException {
        return token(person);
    }

    private String token(SamplePerson person) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=yeobaek-cli&scope=openid+profile+email&username="
                + person.userName() + "&password="
                + URLEncoder.encode(stack.passwordOf(person), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        stack.configuration().get("quarkus.oidc.auth-server-url") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).required("access_token").asText();
    }
}
