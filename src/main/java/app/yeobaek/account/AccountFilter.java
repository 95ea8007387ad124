package app.yeobaek.account;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param words each contained in login name, name or address; empty for any
 * @param enabled whether they may log in, or null for either
 * @param verified whether their address is known to be theirs, or null for either
 * @param admins only those with the site role
 */
public record AccountFilter(String words, @Nullable Boolean enabled, @Nullable Boolean verified, boolean admins) {
    String query() {
        StringBuilder query = new StringBuilder();
        String wanted = search();
        if (!wanted.isEmpty()) {
            query.append("&search=").append(KeycloakLine.encoded(wanted));
        }
        if (enabled != null) {
            query.append("&enabled=").append(enabled);
        }
        if (verified != null) {
            query.append("&emailVerified=").append(verified);
        }
        return query.toString();
    }

    /** Keycloak looks at beginnings only unless there are stars around: a given name stands at the end of a Korean one. */
    private String search() {
        return Arrays.stream(words.strip().split("\\s+"))
                .map(it -> it.replaceAll("[*\"]", ""))
                .filter(it -> !it.isEmpty())
                .map(it -> "*" + it + "*")
                .collect(Collectors.joining(" "));
    }

    boolean accepts(Account account) {
        String all =
                (account.handle() + " " + account.name() + " " + account.email()).toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+"))
                        .allMatch(all::contains)
                && (enabled == null || enabled == account.enabled())
                && (verified == null || verified == account.verified());
    }
}
