package app.yeobaek.drafting.galley;

import app.yeobaek.brief.Manuscript.Metadata;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two galleys: enough to make the second of the first. Stored both ways for undo and redo, and sent
 * to the page, which keeps a galley of its own.
 *
 * @param metadata what is known of the brief, if that changed
 * @param pieces pieces that are new or changed, and those that are gone
 * @param order the ids of all pieces in text order, if that changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delta(
        @Nullable Metadata metadata,
        Things<Piece> pieces,
        @Nullable List<Integer> order,
        Things<Mark> marks,
        Things<Passage> recommendations,
        Things<Query> queries,
        Things<Margin> margins) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Things that are new or changed, and the ids of those that are gone. */
    public record Things<T>(List<T> put, List<Integer> gone) {

        static <T> Things<T> between(List<T> before, List<T> after, ToIntFunction<T> id) {
            Map<Integer, T> old = new HashMap<>();
            before.forEach(it -> old.put(id.applyAsInt(it), it));
            List<T> put = new ArrayList<>();
            Set<Integer> there = new HashSet<>();
            for (T it : after) {
                there.add(id.applyAsInt(it));
                if (!Objects.equals(old.get(id.applyAsInt(it)), it)) {
                    put.add(it);
                }
            }
            List<Integer> gone = before.stream()
                    .map(id::applyAsInt)
                    .filter(it -> !there.contains(it))
                    .toList();
            return new Things<>(put, gone);
        }

        List<T> on(List<T> before, ToIntFunction<T> id) {
            Map<Integer, T> all = new LinkedHashMap<>();
            before.forEach(it -> all.put(id.applyAsInt(it), it));
            gone.forEach(all::remove);
            put.forEach(it -> all.put(id.applyAsInt(it), it));
            return List.copyOf(all.values());
        }
    }

    /** What makes {@code after} of {@code before}. */
    public static Delta between(Galley before, Galley after) {
        List<Integer> old = before.pieces().stream().map(Piece::id).toList();
        List<Integer> order = after.pieces().stream().map(Piece::id).toList();
        return new Delta(
                before.metadata().equals(after.metadata()) ? null : after.metadata(),
                Things.between(before.pieces(), after.pieces(), Piece::id),
                old.equals(order) ? null : order,
                Things.between(before.marks(), after.marks(), Mark::id),
                Things.between(before.recommendations(), after.recommendations(), Passage::id),
                Things.between(before.queries(), after.queries(), Query::id),
                Things.between(before.margins(), after.margins(), Margin::id));
    }

    /** Whether the two galleys are the same. */
    @JsonIgnore
    public boolean isEmpty() {
        return metadata == null
                && order == null
                && isEmpty(pieces)
                && isEmpty(marks)
                && isEmpty(recommendations)
                && isEmpty(queries)
                && isEmpty(margins);
    }

    private static boolean isEmpty(Things<?> things) {
        return things.put().isEmpty() && things.gone().isEmpty();
    }

    /** The second galley, made of the first. */
    public Galley on(Galley before) {
        List<Piece> changed = pieces.on(before.pieces(), Piece::id);
        if (order != null) {
            Map<Integer, Piece> named = new HashMap<>();
            changed.forEach(it -> named.put(it.id(), it));
            changed = order.stream()
                    .map(it -> Objects.requireNonNull(named.get(it)))
                    .toList();
        }
        Galley raw = new Galley(
                metadata == null ? before.metadata() : metadata,
                changed,
                marks.on(before.marks(), Mark::id),
                recommendations.on(before.recommendations(), Passage::id),
                queries.on(before.queries(), Query::id),
                margins.on(before.margins(), Margin::id),
                before.next());
        return new Proof(raw).galley();
    }

    /** The form in which a step is stored. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values are JSON", e);
        }
    }

    /** Reads the stored form. */
    public static Delta fromJson(String json) {
        try {
            return JSON.readValue(json, Delta.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored step cannot be read", e);
        }
    }
}
