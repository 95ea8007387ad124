package app.yeobaek.brief;

import app.yeobaek.text.TextRange;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A manuscript without its text, as it lies in the column {@code revision.structure}. One value, because it is written
 * once, never changed and always read whole (decision 0003).
 */
record Structure(
        Manuscript.Metadata metadata,
        List<Manuscript.Block> blocks,
        List<Manuscript.NoteMark> noteMarks,
        List<TextRange> recommendations) {
    /** Of its own: the stored form must not change with the settings of the API. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    static Structure of(Manuscript manuscript) {
        return new Structure(
                manuscript.metadata(), manuscript.blocks(), manuscript.noteMarks(), manuscript.recommendations());
    }

    Manuscript with(String text) {
        return new Manuscript(metadata, text, blocks, noteMarks, recommendations);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values are JSON", e);
        }
    }

    static Structure fromJson(String json) {
        try {
            return JSON.readValue(json, Structure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored structure cannot be read", e);
        }
    }
}
