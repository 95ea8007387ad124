package app.yeobaek.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param type a URI reference that names the kind of problem; it is a name, there is nothing to fetch
 * @param title the kind in a few words, in the asker's language
 * @param status the HTTP status
 * @param detail what happened this time and what to do, in the asker's language
 * @param errors what is wrong with which field, where the input broke a constraint
 * @param members further members, such as {@code current} after a lost race of two edits
 */
@Schema(name = "Problem", description = "RFC 9457 problem details (application/problem+json)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        @Schema(examples = "/problems/not-found", description = "Names the kind of problem") String type,
        @Schema(examples = "찾을 수 없습니다", description = "The kind in a few words, in the language asked for")
                String title,
        @Schema(examples = "404") int status,
        @Schema(description = "What happened and what to do, in the language asked for") String detail,
        @Schema(description = "The fields that broke a constraint") @Nullable List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A constraint that a field broke.
     *
     * @param field its path in the input, such as {@code passages[0].start}
     * @param message what the field must be
     */
    public record FieldError(
            @Schema(examples = "passages[0].start") String field, @Schema(examples = "0 이상이어야 합니다") String message) {}

    static ProblemDetails of(Problem problem, Language language, @Nullable List<FieldError> errors) {
        return new ProblemDetails(
                "/problems/" + problem.type(),
                Catalogue.say(language, key(problem) + "_title"),
                problem.status(),
                detail(problem, language),
                errors,
                problem.members());
    }

    /** What happened and what to do, in a sentence for people. */
    public static String detail(Problem problem, Language language) {
        return Catalogue.say(
                language, key(problem) + "_detail", problem.arguments().toArray());
    }

    private static String key(Problem problem) {
        return "problem_" + problem.type().replace('-', '_');
    }
}
