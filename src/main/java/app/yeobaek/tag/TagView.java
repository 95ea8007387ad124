package app.yeobaek.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag as the team sees it. */
@Schema(name = "Tag", description = "A word of a team for what marks are about")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TagView(
        UUID id,
        @Schema(description = "Also the ETag") int version,
        @Schema(description = "Korean name, if it has one") @Nullable String ko,
        @Schema(description = "English name, if it has one") @Nullable String en,
        String description,
        @Nullable String colour,
        @Nullable UUID parent,
        List<String> synonyms,
        @Schema(description = "Made while tagging, not kept by an editor") boolean free,
        @Schema(description = "No longer to be used for new marks") boolean retired,
        @Schema(description = "The tag that took its place") @Nullable UUID mergedInto,
        @Schema(description = "How many marks of the team carry it") long uses) {

    static TagView of(Tag tag, List<String> synonyms, long uses) {
        String colour = tag.colour();
        return new TagView(
                tag.id(),
                tag.version(),
                tag.nameKo(),
                tag.nameEn(),
                tag.description(),
                colour == null ? null : colour.toLowerCase(Locale.ROOT),
                tag.parent(),
                synonyms,
                tag.isFree(),
                !tag.isUsable(),
                tag.mergedInto(),
                uses);
    }

    /** Its name in a language, or the one it has. */
    public String name(String language) {
        String wanted = language.equals("en") ? en : ko;
        return wanted != null ? wanted : ko != null ? ko : String.valueOf(en);
    }
}
