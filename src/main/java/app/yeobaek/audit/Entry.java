package app.yeobaek.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was done, as the log shows it. */
@Schema(name = "AuditEntry", description = "Something that was done")
public record Entry(
        UUID id,
        Instant at,
        @Schema(examples = "team.member.role", description = "What was done") String action,
        @Schema(description = "Who did it: a person's id; absent where Yeobaek or Keycloak did") @Nullable UUID by,
        @Schema(description = "Who did it, by name, or as Keycloak names them") @Nullable String byName,
        @Nullable UUID team,
        @Nullable UUID brief,
        @Schema(examples = "person:0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b", description = "To what") String subject,
        @Schema(description = "What held before, by names") Map<String, Object> before,
        @Schema(description = "What holds now, by names") Map<String, Object> after,
        @Schema(description = "From which network address") @Nullable String address,
        @Schema(examples = "yeobaek", description = "Whose record it is: yeobaek or keycloak") String source) {}
