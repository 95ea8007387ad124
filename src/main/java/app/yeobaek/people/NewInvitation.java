package app.yeobaek.people;

import app.yeobaek.security.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invitations to be made: one for each address, or one link for several people. */
@Schema(name = "NewInvitation", description = "Invitations to be made: one for each address, or one link")
public record NewInvitation(
        @Schema(examples = "reviewer", description = "As what one joins") @NotNull Role role,
        @Schema(description = "To whom they go by mail; empty for a link") @NotNull @Size(max = 100)
                List<@Email @Size(min = 3, max = 254) String> emails,
        @Schema(examples = "5", description = "How many may join by the link") @Min(1) @Max(500) int places,
        @Schema(examples = "14", description = "For how many days they are good") @Min(1) @Max(90) int days) {}
