package app.yeobaek.admin;

/**
 * An account as admins see it.
 *
 * @param handle login name
 * @param name full name
 * @param email address, empty if none
 * @param enabled whether it may log in
 */
record AccountRow(String handle, String name, String email, boolean enabled) {}
