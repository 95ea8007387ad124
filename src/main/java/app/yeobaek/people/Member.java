package app.yeobaek.people;

import app.yeobaek.security.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a team as the other members see them. */
@Schema(name = "Member", description = "A member of a team")
public record Member(
        @Schema(description = "The person's id") UUID id,
        @Schema(examples = "정지우") String name,
        @Schema(examples = "jiwoo") String handle,
        Role role) {}
