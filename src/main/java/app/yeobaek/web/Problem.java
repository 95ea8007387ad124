package app.yeobaek.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the asker can understand and act on: a sentence from the catalogue, shown as RFC 9457 problem details by
 * the API and as a readable page to people.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> members;

    private Problem(int status, String type, List<Object> arguments, Map<String, Object> members) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.arguments = arguments;
        this.members = members;
    }

    /**
     * A problem of the given kind.
     *
     * @param status HTTP status, 400 to 599
     * @param type last part of the problem's type URI in kebab case; the catalogue has {@code problem_<type>_title} and
     *     {@code problem_<type>_detail}, with {@code _} for {@code -}
     * @param arguments for the placeholders of the detail
     */
    public static Problem of(int status, String type, Object... arguments) {
        return new Problem(status, type, List.of(arguments), Map.of());
    }

    /** What the asker wanted is not there, or not for them: the two are not told apart. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** The asker sees the thing but their role does not allow the act. */
    public static Problem forbidden() {
        return of(403, "forbidden");
    }

    /** The same problem with an extension member (RFC 9457, section 3.2), such as the current state of an edited thing. */
    public Problem with(String member, @Nullable Object value) {
        Map<String, Object> more = new java.util.LinkedHashMap<>(members);
        if (value != null) {
            more.put(member, value);
        }
        return new Problem(status, type, arguments, more);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the type URI. */
    public String type() {
        return type;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }
}
