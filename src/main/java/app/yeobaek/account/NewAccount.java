package app.yeobaek.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account to be made. */
@Schema(name = "NewAccount", description = "An account to be made")
public record NewAccount(
        @Schema(examples = "jiwoo", description = "Login name, never changed")
                @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,59}")
                String handle,
        @Schema(examples = "정지우", description = "Full name") @NotBlank @Size(max = 120) String name,
        @Schema(examples = "jiwoo@example.org") @NotBlank @Email @Size(max = 254) String email,
        @Schema(examples = "ko", description = "Language of the first mails: ko or en")
                @NotNull
                @Pattern(regexp = "ko|en")
                String language) {}
