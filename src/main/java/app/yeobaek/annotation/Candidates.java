package app.yeobaek.annotation;

import app.yeobaek.text.Placement;
import app.yeobaek.text.TextRange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places where a passage may stand, as they lie in the database. */
final class Candidates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Candidates() {}

    private record Stored(int start, int end, double score) {}

    static @Nullable String write(List<Placement.Candidate> candidates) {
        if (candidates.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(candidates.stream()
                    .map(it -> new Stored(it.range().start(), it.range().end(), it.score()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers are JSON", e);
        }
    }

    static List<Placement.Candidate> read(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return Arrays.stream(JSON.readValue(stored, Stored[].class))
                    .map(it -> new Placement.Candidate(new TextRange(it.start(), it.end()), it.score()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored candidates cannot be read", e);
        }
    }
}
