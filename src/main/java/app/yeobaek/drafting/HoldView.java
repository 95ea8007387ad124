package app.yeobaek.drafting;

import app.yeobaek.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has a draft in hand. */
@Schema(name = "DraftHold")
public record HoldView(
        UUID by,
        String name,
        @Schema(description = "Whether it is the one who asks") boolean mine,
        @Schema(description = "When it may be taken over, unless its holder goes on working") Instant until) {

    static HoldView of(Locks.Hold hold, Actor actor) {
        return new HoldView(hold.holder(), hold.name(), hold.isOf(actor), hold.until());
    }
}
