package app.yeobaek.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That something is hidden from everyone, a comment or a mark.
 *
 * @param by the lead who hid it
 * @param reason what its author is told, 1 to 1000 characters
 */
@Embeddable
public record Hidden(
        @Column(name = "hidden_at") Instant at,
        @Column(name = "hidden_by") UUID by,
        @Column(name = "hidden_reason") String reason) {}
