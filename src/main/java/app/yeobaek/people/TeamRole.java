package app.yeobaek.people;

import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team of a person, and what they are in it. */
@Schema(name = "TeamRole", description = "A team of the one who asks, and their role in it")
public record TeamRole(
        @Schema(description = "The team's id") UUID id, @Schema(examples = "동북아 연구팀") String name, Role role) {

    /** Whether the person may do something in this team. */
    public boolean may(Permission permission) {
        return Permissions.may(role, permission);
    }
}
