package app.yeobaek.security;

import static app.yeobaek.security.Permission.ANNOTATE;
import static app.yeobaek.security.Permission.IMPORT_BRIEF;
import static app.yeobaek.security.Permission.KEEP_PRIVATE_MARKS;
import static app.yeobaek.security.Permission.MANAGE_TEAM;
import static app.yeobaek.security.Permission.PUT_BACK_MARKS;
import static app.yeobaek.security.Permission.READ;
import static app.yeobaek.security.Permission.REPLY;
import static app.yeobaek.security.Permission.RESOLVE_ANY_THREAD;
import static app.yeobaek.security.Permission.REVISE_BRIEF;
import static app.yeobaek.security.Role.EDITOR;
import static app.yeobaek.security.Role.LEAD;
import static app.yeobaek.security.Role.READER;
import static app.yeobaek.security.Role.REVIEWER;

import java.util.Map;

/**
 * The one table of who may do what in a team, read by pages, API and live channel alike.
 *
 * <p>Two rules stand beside it. What is a person's own (their words, their marks) only they may change or delete.
 * Whoever is no member of a team does not learn that its briefs exist: they get 404, not 403.
 */
public final class Permissions {
    private static final Map<Permission, Role> FROM = Map.of(
            READ, READER,
            KEEP_PRIVATE_MARKS, READER,
            ANNOTATE, REVIEWER,
            REPLY, REVIEWER,
            RESOLVE_ANY_THREAD, EDITOR,
            IMPORT_BRIEF, EDITOR,
            MANAGE_TEAM, LEAD,
            REVISE_BRIEF, EDITOR,
            PUT_BACK_MARKS, EDITOR);

    private Permissions() {}

    /** Whether a member with {@code role} may do what {@code permission} says. */
    public static boolean may(Role role, Permission permission) {
        return role.compareTo(FROM.get(permission)) >= 0;
    }
}
