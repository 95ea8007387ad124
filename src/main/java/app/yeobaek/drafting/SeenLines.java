package app.yeobaek.drafting;

import app.yeobaek.importing.SeenLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an original as they are kept with a draft: a string each, or an array with its place on its page. */
final class SeenLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PRECISION = 10_000;

    private SeenLines() {}

    static String stored(List<SeenLine> lines) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (SeenLine line : lines) {
            if (line.page() == 0) {
                all.add(line.text());
            } else {
                all.addArray()
                        .add(line.text())
                        .add(line.page())
                        .add(rounded(line.left()))
                        .add(rounded(line.top()))
                        .add(rounded(line.width()))
                        .add(rounded(line.height()));
            }
        }
        return all.toString();
    }

    private static double rounded(double share) {
        return Math.round(share * PRECISION) / PRECISION;
    }

    /** The lines that were stored; none for null. */
    static List<SeenLine> read(@Nullable String stored) {
        List<SeenLine> lines = new ArrayList<>();
        try {
            for (JsonNode line : stored == null ? JsonNodeFactory.instance.arrayNode() : JSON.readTree(stored)) {
                lines.add(
                        line.isTextual()
                                ? new SeenLine(line.asText())
                                : new SeenLine(
                                        line.path(0).asText(),
                                        line.path(1).asInt(),
                                        line.path(2).asDouble(),
                                        line.path(3).asDouble(),
                                        line.path(4).asDouble(),
                                        line.path(5).asDouble()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored lines cannot be read", e);
        }
        return lines;
    }
}
