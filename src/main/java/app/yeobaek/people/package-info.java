/**
 * Persons, teams and memberships. Keycloak holds identities and the site role; a person's row is made from the token at
 * first login. May import {@code live}, {@code web}, {@code security}, {@code time} and {@code text}.
 */
@NullMarked
package app.yeobaek.people;

import org.jspecify.annotations.NullMarked;
