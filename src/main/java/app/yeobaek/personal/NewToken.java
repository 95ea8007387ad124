package app.yeobaek.personal;

import app.yeobaek.security.Scope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A personal token to be made. */
@Schema(name = "NewToken", description = "A personal token to be made")
public record NewToken(
        @Schema(examples = "통계 스크립트", description = "What it is for") @NotBlank @Size(max = 80) String name,
        @Schema(examples = "read") @NotNull Scope scope,
        @Schema(examples = "90", description = "For how many days it is good") @Min(1) @Max(366) int days) {}
