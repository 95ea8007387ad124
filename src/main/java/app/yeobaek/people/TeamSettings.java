package app.yeobaek.people;

import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a team wants things to be. */
@Schema(name = "TeamSettings", description = "How a team wants things to be")
public record TeamSettings(
        @Schema(examples = "동북아 연구팀") @NotBlank @Size(max = 80) String name,
        @Schema(examples = "editor", description = "The lowest role that may bring in briefs: editor or lead") @NotNull
                Role importers,
        @Schema(examples = "30", description = "For how many days what was thrown away is kept") @Min(1) @Max(3650)
                int trashDays,
        @Schema(examples = "ko", description = "The language of what is written to the whole team")
                @NotNull
                @Pattern(regexp = "ko|en")
                String language) {

    public TeamSettings {
        if (importers == Role.READER || importers == Role.REVIEWER) {
            throw Problem.of(400, "importers-too-low");
        }
    }

    /** The settings of a team now. */
    public static TeamSettings of(Team team) {
        return new TeamSettings(
                team.name(), team.importers(), team.trashDays(), team.language().tag());
    }

    Map<String, Object> values() {
        return Map.of("name", name, "importers", importers, "trashDays", trashDays, "language", language);
    }
}
