package app.yeobaek.people;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team as those who belong to it, or manage it, see it. */
@Schema(name = "Team", description = "A team")
public record TeamView(
        UUID id,
        @Schema(description = "The number of changes of its settings, quoted in ETag") int version,
        TeamSettings settings,
        @Schema(description = "How many belong to it") long members,
        @Schema(description = "When it was put away; absent while it is in use") @Nullable Instant archivedAt,
        @Schema(description = "The team that took its briefs and members") @Nullable UUID mergedInto) {

    static TeamView of(Team team, long members) {
        return new TeamView(
                team.id(), team.version(), TeamSettings.of(team), members, team.archivedAt(), team.mergedInto());
    }
}
