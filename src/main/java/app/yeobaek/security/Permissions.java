package app.yeobaek.security;

import static app.yeobaek.security.Permission.ANNOTATE;
import static app.yeobaek.security.Permission.ANSWER_VERDICTS;
import static app.yeobaek.security.Permission.ASSIGN;
import static app.yeobaek.security.Permission.DECIDE_SUGGESTIONS;
import static app.yeobaek.security.Permission.FLAG;
import static app.yeobaek.security.Permission.GIVE_VERDICTS;
import static app.yeobaek.security.Permission.IMPORT_BRIEF;
import static app.yeobaek.security.Permission.INVITE_TO_ROUND;
import static app.yeobaek.security.Permission.KEEP_PRIVATE_MARKS;
import static app.yeobaek.security.Permission.MANAGE_CODEBOOK;
import static app.yeobaek.security.Permission.MANAGE_RECOMMENDATIONS;
import static app.yeobaek.security.Permission.MANAGE_ROUNDS;
import static app.yeobaek.security.Permission.MODERATE;
import static app.yeobaek.security.Permission.NAME_COLOURS;
import static app.yeobaek.security.Permission.PUT_BACK_MARKS;
import static app.yeobaek.security.Permission.READ;
import static app.yeobaek.security.Permission.REPLY;
import static app.yeobaek.security.Permission.RESOLVE_ANY_THREAD;
import static app.yeobaek.security.Permission.RESTORE_ANY;
import static app.yeobaek.security.Permission.REVISE_BRIEF;
import static app.yeobaek.security.Permission.TAG;
import static app.yeobaek.security.Role.EDITOR;
import static app.yeobaek.security.Role.LEAD;
import static app.yeobaek.security.Role.READER;
import static app.yeobaek.security.Role.REVIEWER;
import static java.util.Map.entry;

import java.util.Map;

/**
 * The one table of who may do what in a team, read by pages, API and live channel alike.
 *
 * <p>Two rules stand beside it. What is a person's own (their words, their marks) only they may change or delete.
 * Whoever is no member of a team does not learn that its briefs exist: they get 404, not 403.
 */
public final class Permissions {
    private static final Map<Permission, Role> FROM = Map.ofEntries(
            entry(READ, READER),
            entry(KEEP_PRIVATE_MARKS, READER),
            entry(ANNOTATE, REVIEWER),
            entry(REPLY, REVIEWER),
            entry(ASSIGN, REVIEWER),
            entry(RESOLVE_ANY_THREAD, EDITOR),
            entry(DECIDE_SUGGESTIONS, EDITOR),
            entry(IMPORT_BRIEF, EDITOR),
            entry(RESTORE_ANY, LEAD),
            entry(NAME_COLOURS, LEAD),
            entry(MANAGE_RECOMMENDATIONS, EDITOR),
            entry(MANAGE_ROUNDS, EDITOR),
            entry(GIVE_VERDICTS, REVIEWER),
            entry(ANSWER_VERDICTS, EDITOR),
            entry(INVITE_TO_ROUND, LEAD),
            entry(REVISE_BRIEF, EDITOR),
            entry(PUT_BACK_MARKS, EDITOR),
            entry(TAG, REVIEWER),
            entry(FLAG, READER),
            entry(MANAGE_CODEBOOK, EDITOR),
            entry(MODERATE, LEAD));

    private Permissions() {}

    /** Whether a member with {@code role} may do what {@code permission} says. */
    public static boolean may(Role role, Permission permission) {
        return role.compareTo(FROM.get(permission)) >= 0;
    }
}
