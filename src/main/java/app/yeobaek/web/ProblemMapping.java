package app.yeobaek.web;

import app.yeobaek.web.ProblemDetails.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every refusal and every failure into problem details for the API and into a page for people. */
@ApplicationScoped
class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    private final RequestLanguage language;
    private final Layouts layouts;
    private final RoutingContext request;
    private final UriInfo uri;

    @Inject
    ProblemMapping(RequestLanguage language, Layouts layouts, RoutingContext request, UriInfo uri) {
        this.language = language;
        this.layouts = layouts;
        this.request = request;
        this.uri = uri;
    }

    @ServerExceptionMapper
    Response of(Problem problem) {
        Response answer = answer(problem, null);
        Object retryAfter = problem.members().get("retryAfter");
        return retryAfter == null
                ? answer
                : Response.fromResponse(answer)
                        .header("Retry-After", retryAfter)
                        .build();
    }

    @ServerExceptionMapper
    Response of(ConstraintViolationException broken) {
        List<FieldError> errors = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .toList();
        return answer(Problem.of(400, "invalid"), errors);
    }

    @ServerExceptionMapper
    Response of(ResteasyReactiveViolationException broken) {
        return of((ConstraintViolationException) broken);
    }

    @ServerExceptionMapper
    Response of(JsonProcessingException malformed) {
        return answer(Problem.of(400, "malformed"), null);
    }

    /** Quarkus has a mapper of its own for this one, nearer than the one above, that answers in another form. */
    @ServerExceptionMapper
    Response of(MismatchedInputException malformed) {
        return answer(Problem.of(400, "malformed"), null);
    }

    @ServerExceptionMapper
    Response of(OptimisticLockException lost) {
        return answer(Problem.of(409, "conflict"), null);
    }

    @ServerExceptionMapper
    Response of(UnauthorizedException unknown) {
        return loginWanted();
    }

    @ServerExceptionMapper
    Response of(AuthenticationFailedException failed) {
        return loginWanted();
    }

    @ServerExceptionMapper
    Response of(ForbiddenException refused) {
        // Only site roles are checked by annotation, and who lacks them need not learn what is there.
        return answer(Problem.notFound(), null);
    }

    @ServerExceptionMapper
    Response of(WebApplicationException refused) {
        int status = isUnreadableQuery(refused) ? 400 : refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        String type =
                switch (status) {
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    default -> status < 500 ? "malformed" : "failure";
                };
        if (status >= 500) {
            LOG.errorf(refused, "%s %s failed", request.request().method(), request.normalizedPath());
        }
        return answer(Problem.of(status, type), null);
    }

    @ServerExceptionMapper
    Response of(Throwable failure) {
        if (failure instanceof IOException && request.response().closed()) {
            // Whoever asked has left: a tab was closed, a network changed. Nobody hears the answer, and nothing is
            // wrong here.
            LOG.debugf(
                    failure,
                    "%s %s: nobody waits for the answer",
                    request.request().method(),
                    request.normalizedPath());
            return answer(Problem.of(500, "failure"), null);
        }
        LOG.errorf(failure, "%s %s failed", request.request().method(), request.normalizedPath());
        return answer(Problem.of(500, "failure"), null);
    }

    /** RESTEasy answers "not found" to every parameter that it cannot convert; for a query that misleads. */
    private boolean isUnreadableQuery(WebApplicationException refused) {
        return refused instanceof NotFoundException
                && refused.getCause() != null
                && uri.getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(ProblemMapping::isId);
    }

    private static boolean isId(String word) {
        try {
            return UUID.fromString(word).version() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A page whose session ended elsewhere leads to the login: asked for again without the dead session, it is challenged. */
    private Response loginWanted() {
        NewCookie[] ended = request.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> new NewCookie.Builder(cookie.getName())
                        .path("/")
                        .maxAge(0)
                        .build())
                .toArray(NewCookie[]::new);
        if (ended.length > 0 && request.request().method().equals(HttpMethod.GET) && !isForProgram()) {
            String query = request.request().query();
            URI again = URI.create(request.normalizedPath() + (query == null ? "" : "?" + query));
            return Response.seeOther(again).cookie(ended).build();
        }
        Response answer = answer(Problem.of(401, "login"), null);
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private Response answer(Problem problem, @Nullable List<FieldError> errors) {
        ProblemDetails details = ProblemDetails.of(problem, language.get(), errors);
        if (isForProgram()) {
            return Response.status(problem.status())
                    .type(ProblemDetails.MEDIA_TYPE)
                    .entity(details)
                    .build();
        }
        ErrorPage page = new ErrorPage(
                layouts.titled(details.title(), null, ""), details.status(), details.title(), details.detail());
        page.setLocale(language.get().locale());
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    private boolean isForProgram() {
        return request.normalizedPath().startsWith("/api/")
                || "JavaScript".equals(request.request().getHeader("X-Requested-With"));
    }

    /** The path without the name of the Java method and its parameter, which say nothing to the asker. */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        return nodes.stream()
                .skip(nodes.size() > 2 ? 2 : nodes.size() - 1)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
    }
}
