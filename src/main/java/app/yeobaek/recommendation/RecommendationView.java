package app.yeobaek.recommendation;

import app.yeobaek.discussion.ThreadView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recommendation as everyone in the team sees it. Verdicts are not here: what of them may be seen is another question. */
@Schema(name = "Recommendation", description = "Something a brief proposes to do, with its passages and evidence")
public record RecommendationView(
        UUID id,
        @Schema(description = "Grows with every change; also the ETag") int version,
        @Schema(examples = "3", description = "The number people call it by; kept when the order changes") int number,
        @Schema(examples = "제언: 단기 과제", description = "The group it stands in, or null") @Nullable String heading,
        @Schema(examples = "조기경보 정보의 공유") String title,
        @Schema(examples = "외교부", description = "Who is to act, or null") @Nullable String addressee,
        @Schema(examples = "2027년까지", description = "By when, or null") @Nullable String timeFrame,
        Status status,
        @Schema(description = "In the order of the text; empty if it has none yet") List<PassageView> passages,
        @Schema(description = "Oldest first; empty where nobody has linked any") List<Evidence.View> evidence,
        @Schema(description = "The recommendation it was split from, or null") @Nullable UUID splitFrom,
        @Schema(description = "Null until somebody has said something") @Nullable ThreadView thread) {

    static RecommendationView of(
            Recommendation of, List<PassageView> passages, List<Evidence.View> evidence, @Nullable ThreadView thread) {
        Recommendation.Particulars said = of.particulars();
        return new RecommendationView(
                of.id(),
                of.version(),
                of.number(),
                said.heading(),
                said.title(),
                said.addressee(),
                said.timeFrame(),
                of.status(),
                passages,
                evidence,
                of.splitFrom(),
                thread);
    }

    /** The words of all passages, one below the other. */
    String words() {
        return String.join("\n", passages.stream().map(PassageView::exact).toList());
    }
}
