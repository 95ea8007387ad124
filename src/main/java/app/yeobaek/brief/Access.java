package app.yeobaek.brief;

import app.yeobaek.security.Permission;
import app.yeobaek.security.Permissions;
import app.yeobaek.security.Role;
import app.yeobaek.web.Problem;

/**
 * A brief in the hands of somebody who may read it, with the role they have in its team.
 *
 * @param brief the brief
 * @param role of the one who asks
 */
public record Access(Brief brief, Role role) {

    /** Whether the one who asks may do something with the brief. */
    public boolean may(Permission permission) {
        return Permissions.may(role, permission);
    }

    /**
     * Makes sure that the one who asks may do something with the brief.
     *
     * @throws Problem 403 if they may not
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Problem.forbidden();
        }
    }
}
