package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.account.Accounts;
import app.yeobaek.account.NewAccount;
import app.yeobaek.account.RequiredAction;
import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Revocations;
import app.yeobaek.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a site admin does to users. Keycloak is told first; what holds here (our copy of what it said, ended logins, the audit
 * entry) follows in one transaction. If that fails, the watch over Keycloak's events makes up for it within seconds.
 */
@ApplicationScoped
class UserActs {
    private static final Duration MAIL_GOOD = Duration.ofDays(7);
    /** Without letters that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Whoever takes the site role away or bars an admin holds this lock: the last admin cannot vanish. */
    private static final long ADMINS = 0x7965_6f62_6165_6b01L;

    private final Accounts accounts;
    private final People people;
    private final Revocations revocations;
    private final AuditLog audit;
    private final EntityManager database;
    private final Clock clock;
    private final String address;

    @Inject
    UserActs(
            Accounts accounts,
            People people,
            Revocations revocations,
            AuditLog audit,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "yeobaek.address") String address) {
        this.accounts = accounts;
        this.people = people;
        this.revocations = revocations;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.address = address;
    }

    /** Makes an account, and the person's row, so that they can be given to teams before their first visit. */
    Person create(Actor admin, NewAccount wanted) {
        String id = accounts.create(wanted);
        Account account = accounts.get(id);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = people.expect(account.identity(), clock.instant());
            note(admin, "account.made", account, Map.of(), Map.of("email", account.email()));
            return person;
        });
    }

    /** Changes name and address. */
    void rename(Actor admin, String id, String name, String email) {
        Account before = accounts.get(id);
        accounts.rename(id, name.strip(), email.strip());
        Account after = accounts.get(id);
        inTransaction(
                after,
                admin,
                "account.renamed",
                Map.of("name", before.name(), "email", before.email()),
                Map.of("name", after.name(), "email", after.email()));
    }

    /** Lets somebody log in, or not; whoever may not is out on every node within seconds. */
    void enable(Actor admin, String id, boolean enabled) {
        if (!enabled) {
            refuseForOneself(admin, id);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            lockAdmins();
            if (!enabled) {
                requireAnotherAdmin(id);
            }
            accounts.enable(id, enabled);
        });
        Account account = accounts.get(id);
        QuarkusTransaction.requiringNew().run(() -> {
            if (!enabled) {
                revocations.endAllOf(id);
            }
            follow(account);
            note(admin, enabled ? "account.enabled" : "account.disabled", account, Map.of(), Map.of());
        });
        if (!enabled) {
            accounts.signOut(id);
        }
    }

    /** Makes somebody do things at their next login, which comes at once if they must choose a password. */
    void require(Actor admin, String id, Collection<RequiredAction> actions) {
        accounts.require(id, actions);
        inTransaction(accounts.get(id), admin, "account.required", Map.of(), Map.of("actions", List.copyOf(actions)));
    }

    /** Has Keycloak send a mail under whose link somebody sets a password and shows that the address is theirs. */
    void mailPassword(Actor admin, String id) {
        Account account = accounts.get(id);
        if (account.email().isBlank()) {
            throw Problem.of(409, "account-without-address");
        }
        accounts.mail(
                id,
                account.verified()
                        ? List.of(RequiredAction.PASSWORD)
                        : List.of(RequiredAction.PASSWORD, RequiredAction.ADDRESS),
                address + "/",
                MAIL_GOOD);
        inTransaction(account, admin, "account.password-mailed", Map.of(), Map.of("email", account.email()));
    }

    /** Gives somebody a password that must be changed at the next login; it is told once and kept nowhere. */
    String temporaryPassword(Actor admin, String id) {
        refuseForOneself(admin, id);
        StringBuilder password = new StringBuilder();
        RANDOM.ints(PASSWORD_LENGTH, 0, LETTERS.length()).forEach(it -> password.append(LETTERS.charAt(it)));
        accounts.temporaryPassword(id, password.toString());
        accounts.signOut(id);
        Account account = accounts.get(id);
        QuarkusTransaction.requiringNew().run(() -> {
            revocations.endAllOf(id);
            note(admin, "account.password-reset", account, Map.of(), Map.of());
        });
        return password.toString();
    }

    /** Gives or takes the site role; who loses it is signed out, for their token still claims it. */
    void makeAdmin(Actor admin, String id, boolean isAdmin) {
        if (!isAdmin) {
            refuseForOneself(admin, id);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            lockAdmins();
            if (!isAdmin) {
                requireAnotherAdmin(id);
            }
            accounts.makeAdmin(id, isAdmin);
        });
        Account account = accounts.get(id);
        QuarkusTransaction.requiringNew().run(() -> {
            if (!isAdmin) {
                revocations.endAllOf(id);
            }
            follow(account);
            note(admin, isAdmin ? "account.admin-given" : "account.admin-taken", account, Map.of(), Map.of());
        });
        if (!isAdmin) {
            accounts.signOut(id);
        }
    }

    /** Ends all logins of somebody, on every node within seconds, open pages included. */
    void signOut(Actor admin, String id) {
        Account account = accounts.get(id);
        QuarkusTransaction.requiringNew().run(() -> {
            revocations.endAllOf(id);
            note(admin, "account.signed-out", account, Map.of(), Map.of());
        });
        accounts.signOut(id);
    }

    /** Ends one login of somebody. */
    void endSession(Actor admin, String id, String session) {
        if (accounts.sessions(id).stream().noneMatch(it -> it.id().equals(session))) {
            throw Problem.notFound();
        }
        Account account = accounts.get(id);
        QuarkusTransaction.requiringNew().run(() -> {
            revocations.endSession(session);
            note(admin, "account.session-ended", account, Map.of(), Map.of("session", session));
        });
        accounts.endSession(session);
    }

    /** Takes away that somebody may log in through another identity provider. */
    void unlink(Actor admin, String id, String provider) {
        accounts.unlink(id, provider);
        inTransaction(accounts.get(id), admin, "account.unlinked", Map.of("provider", provider), Map.of());
    }

    private void inTransaction(
            Account account, Actor admin, String action, Map<String, Object> before, Map<String, Object> after) {
        QuarkusTransaction.requiringNew().run(() -> {
            follow(account);
            note(admin, action, account, before, after);
        });
    }

    private void follow(Account account) {
        people.withSubject(account.id())
                .filter(it -> it.departedAt() == null)
                .ifPresent(it -> it.follow(account.identity(), account.enabled()));
    }

    private void note(
            Actor admin, String action, Account account, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> values = new java.util.LinkedHashMap<>(after);
        values.put("account", account.handle());
        audit.record(new Act(action, admin.id(), null, null, "account:" + account.id(), before, values));
    }

    void refuseForOneself(Actor admin, String id) {
        if (admin.subject().equals(id)) {
            throw Problem.of(409, "not-oneself");
        }
    }

    private void lockAdmins() {
        Object unused = database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) as held")
                .setParameter("key", ADMINS)
                .getSingleResult();
    }

    void requireAnotherAdmin(String id) {
        List<Account> admins =
                accounts.admins().stream().filter(Account::enabled).toList();
        if (admins.stream().allMatch(it -> it.id().equals(id)) && !admins.isEmpty()) {
            throw Problem.of(409, "last-admin");
        }
    }
}
