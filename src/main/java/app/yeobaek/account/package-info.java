/**
 * The accounts that Keycloak keeps, through its admin API: everything an admin of Keycloak could do to people, without its
 * console, and never waiting for it longer than a few seconds. May import {@code people} and everything below.
 */
@NullMarked
package app.yeobaek.account;

import org.jspecify.annotations.NullMarked;
