package app.yeobaek.admin;

import app.yeobaek.audit.Entry;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import app.yeobaek.web.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the entries of the audit log into words: who did what to whom. */
@ApplicationScoped
class AuditLines {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{19}([0-9a-f]{8})");
    private static final String OF_KEYCLOAK = "keycloak.";
    private static final List<String> FAMILIES = List.of(
            "account",
            "team",
            "invitation",
            "token",
            "login",
            "deletion",
            "brief",
            "draft",
            "round",
            "codebook",
            "annotation",
            "comment",
            "flag",
            "site",
            "job",
            "keycloak");

    private final SubjectNames names;

    @Inject
    AuditLines(SubjectNames names) {
        this.names = names;
    }

    /** The lines of a page, in the order of its entries. */
    List<AuditPage.Line> of(List<Entry> entries, Language language, ZoneId zone) {
        Map<String, String> known = names.of(entries);
        return entries.stream()
                .map(it -> new AuditPage.Line(
                        Moment.of(it.at(), zone),
                        who(it, language),
                        action(it.action(), language),
                        it.action(),
                        kind(it.subject(), language),
                        known.getOrDefault(it.subject(), ""),
                        it.team() == null ? "" : known.getOrDefault("team:" + it.team(), ""),
                        it.subject(),
                        Objects.requireNonNullElse(it.address(), ""),
                        it.source().equals("keycloak"),
                        changes(it, language)))
                .toList();
    }

    /** What one can ask the log for, in words. */
    static List<AuditPage.Family> families(Language language) {
        return FAMILIES.stream()
                .map(it -> new AuditPage.Family(it, Catalogue.say(language, "admin_family_" + it)))
                .toList();
    }

    /** By name; an account that only Keycloak knows, by the end of its id. */
    private static String who(Entry entry, Language language) {
        String name = Objects.requireNonNullElse(entry.byName(), "");
        Matcher id = ID.matcher(name);
        return id.matches() ? Catalogue.say(language, "admin_other_account", id.group(1)) : name;
    }

    private static String action(String action, Language language) {
        return Catalogue.find(language, "admin_action_" + action.replaceAll("[^a-z]+", "_"))
                .orElseGet(() -> action.startsWith(OF_KEYCLOAK)
                        ? Catalogue.say(language, "admin_action_keycloak", action.substring(OF_KEYCLOAK.length()))
                        : action);
    }

    private static String kind(String subject, Language language) {
        String kind = subject.substring(0, Math.max(0, subject.indexOf(':')));
        return Catalogue.find(language, "admin_kind_" + kind).orElse(kind);
    }

    private static List<AuditPage.Change> changes(Entry entry, Language language) {
        List<AuditPage.Change> changes = new ArrayList<>();
        TreeSet<String> values = new TreeSet<>(entry.before().keySet());
        values.addAll(entry.after().keySet());
        for (String value : values) {
            String before = word(entry.before().get(value));
            String after = word(entry.after().get(value));
            if (before.isEmpty() && after.isEmpty()) {
                continue;
            }
            changes.add(new AuditPage.Change(
                    Catalogue.find(language, "admin_value_" + value.replaceAll("[^A-Za-z]+", "_"))
                            .orElse(value),
                    // What stayed as it was stands there to tell whom it is about.
                    before.equals(after) ? "" : before,
                    after));
        }
        return changes;
    }

    /** Ids by their ends, which differ where their beginnings, a time, do not; the table for download has them whole. */
    private static String word(@Nullable Object value) {
        String word = value == null ? "" : value.toString();
        Matcher id = ID.matcher(word);
        return id.matches() ? "…" + id.group(1) : word;
    }
}
