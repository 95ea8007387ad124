package app.yeobaek.personal;

import app.yeobaek.people.DeletionRequests;
import app.yeobaek.people.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own wish to be deleted, as it stands. */
@Schema(name = "Deletion", description = "One's own wish to be deleted, as it stands")
record DeletionView(
        @Schema(examples = "2026-11-21T09:30:00Z") Instant askedAt,
        @Schema(examples = "former") Words words,
        @Schema(examples = "다른 기관으로 옮깁니다") String note) {

    static DeletionView of(DeletionRequests.Request request) {
        return new DeletionView(request.askedAt(), request.words(), request.note());
    }
}
