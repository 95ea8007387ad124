package app.yeobaek.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON for a script element of type application/json: no text in it can end the element (HTML 4.12.1.3). */
public final class EmbeddedJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private EmbeddedJson() {}

    /** A value of records, maps and lists as JSON without {@code <}, {@code >} and {@code &}. */
    public static String of(Object value) {
        try {
            return JSON.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a value: " + value.getClass(), e);
        }
    }
}
