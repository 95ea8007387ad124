package app.yeobaek.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param words contained in login name, name or address; empty for any
 * @param enabled whether they may log in, or null for either
 * @param verified whether their address is known to be theirs, or null for either
 * @param admins only those with the site role
 */
public record AccountFilter(String words, @Nullable Boolean enabled, @Nullable Boolean verified, boolean admins) {
    String query() {
        StringBuilder query = new StringBuilder();
        if (!words.isBlank()) {
            query.append("&search=").append(KeycloakLine.encoded(words.strip()));
        }
        if (enabled != null) {
            query.append("&enabled=").append(enabled);
        }
        if (verified != null) {
            query.append("&emailVerified=").append(verified);
        }
        return query.toString();
    }

    boolean accepts(Account account) {
        String all =
                (account.handle() + " " + account.name() + " " + account.email()).toLowerCase(java.util.Locale.ROOT);
        return all.contains(words.strip().toLowerCase(java.util.Locale.ROOT))
                && (enabled == null || enabled == account.enabled())
                && (verified == null || verified == account.verified());
    }
}
