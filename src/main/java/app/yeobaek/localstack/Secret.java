package app.yeobaek.localstack;

import java.util.Locale;

/** The secrets that a stack makes for itself. */
enum Secret {
    POSTGRES_PASSWORD,
    KEYCLOAK_DATABASE_PASSWORD,
    DATABASE_OWNER_PASSWORD,
    APPLICATION_DATABASE_PASSWORD,
    KEYCLOAK_ADMIN_PASSWORD,
    WEB_CLIENT_SECRET,
    ADMIN_CLIENT_SECRET,
    TOKEN_ENCRYPTION_SECRET,
    STATE_SECRET,
    LINK_SECRET;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
