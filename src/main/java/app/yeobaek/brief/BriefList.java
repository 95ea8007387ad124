package app.yeobaek.brief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the list of briefs. */
@Schema(name = "BriefList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BriefList(
        @Schema(description = "Newest first") List<BriefView> briefs,
        @Schema(description = "Where the next page begins; absent on the last") @Nullable String next) {}
