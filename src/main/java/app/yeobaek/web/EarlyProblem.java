package app.yeobaek.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Problem details for requests that are refused before they reach a resource. */
public final class EarlyProblem {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z].*");

    private EarlyProblem() {}

    /** Answers with the problem in the language that the request asks for, and ends the request. */
    public static void answer(RoutingContext context, Problem problem) {
        ProblemDetails details = ProblemDetails.of(problem, language(context), null);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDetails.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", details.type())
                        .put("title", details.title())
                        .put("status", details.status())
                        .put("detail", details.detail())
                        .encode());
    }

    private static Language language(RoutingContext context) {
        @Nullable String wishes = context.request().getHeader("Accept-Language");
        return wishes == null
                ? Language.KO
                : Language.ofTag(NOT_A_LETTER.matcher(wishes).replaceFirst("")).orElse(Language.KO);
    }
}
