package app.yeobaek.people;

import app.yeobaek.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as those who manage its team see it. */
@Schema(name = "Invitation", description = "An invitation to a team")
public record InvitationView(
        UUID id,
        Role role,
        @Schema(description = "The only address that may accept; absent for a link") @Nullable String email,
        @Schema(description = "How many may accept") int places,
        @Schema(description = "How many did") int used,
        Instant createdAt,
        Instant expiresAt,
        InvitationState state,
        @Schema(description = "Path of its page; told only to the one who makes it") @Nullable String path) {

    static InvitationView of(Invitation it, int used, InvitationState state, @Nullable String path) {
        return new InvitationView(
                it.id(), it.role(), it.email(), it.places(), used, it.createdAt(), it.expiresAt(), state, path);
    }
}
