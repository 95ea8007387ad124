package app.yeobaek.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a process answers that it is ready. */
final class Readiness {
    private Readiness() {}

    /** Returns when {@code address} answers 200; complains when {@code child} ends before, or {@code patience} does. */
    static void await(ChildProcess child, URI address, Duration patience) throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers(http, question)) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new Trouble("%s did not get ready within %d seconds (%s does not answer 200)."
                        .formatted(child.name(), patience.toSeconds(), address));
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
