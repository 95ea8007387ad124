/**
 * Starts a real PostgreSQL and a real Keycloak as child processes, for a laptop and for the tests, and the application beside them.
 * Nobody imports it: the application only sees the configuration that it is handed.
 * May import the JDK, Jackson, the PostgreSQL driver and the libraries that unpack archives; nothing of the application.
 */
@NullMarked
package app.yeobaek.localstack;

import org.jspecify.annotations.NullMarked;
