package app.yeobaek.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists of drafts show, without the text. */
public record DraftRow(
        UUID id,
        UUID team,
        @Nullable UUID brief,
        String name,
        String title,
        DraftState state,
        @Nullable String refusal,
        @Nullable String refusalWord,
        int doubts,
        int openDoubts,
        @Nullable UUID revision,
        UUID by,
        String byName,
        Instant createdAt,
        Instant changedAt,
        int version) {}
