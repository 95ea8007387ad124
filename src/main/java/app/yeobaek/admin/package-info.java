/**
 * Pages for site admins, through Keycloak's admin API. May import every lower ring.
 */
@NullMarked
package app.yeobaek.admin;

import org.jspecify.annotations.NullMarked;
