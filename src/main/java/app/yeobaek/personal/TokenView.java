package app.yeobaek.personal;

import app.yeobaek.people.ApiToken;
import app.yeobaek.security.Scope;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal token as its person sees it. */
@Schema(name = "Token", description = "A personal token")
public record TokenView(
        UUID id,
        String name,
        Scope scope,
        @Schema(description = "The last letters of the token") String hint,
        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "To within five minutes") @Nullable Instant lastUsedAt,
        @Schema(description = "The token itself; told only to the one who makes it, once") @Nullable String token) {

    static TokenView of(ApiToken it, @Nullable String word) {
        return new TokenView(
                it.id(), it.name(), it.scope(), it.hint(), it.createdAt(), it.expiresAt(), it.lastUsedAt(), word);
    }
}
