package app.yeobaek.people;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Grant;
import app.yeobaek.security.PersonalTokens;
import app.yeobaek.security.Revocations;
import app.yeobaek.security.Scope;
import app.yeobaek.security.TokenHolder;
import app.yeobaek.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Personal tokens and whom they stand for. */
@ApplicationScoped
public class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID>, PersonalTokens {
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final AuditLog audit;
    private final Revocations revocations;
    private final Clock clock;

    @Inject
    ApiTokens(AuditLog audit, Revocations revocations, Clock clock) {
        this.audit = audit;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param word the token itself, which is never shown again
     */
    public record Fresh(ApiToken token, String word) {}

    @Override
    @Transactional
    public Optional<TokenHolder> holderOf(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SecretWord secret = new SecretWord(word);
        Optional<Object[]> found = getEntityManager()
                .createQuery(
                        "select t, p from ApiToken t join Person p on p.id = t.person where t.hash = :hash",
                        Object[].class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
        return found.filter(it -> ((ApiToken) it[0]).isOpenedBy(secret)
                        && ((ApiToken) it[0]).isGood(now)
                        && ((Person) it[1]).isEnabled())
                .map(it -> holder((ApiToken) it[0], (Person) it[1], now));
    }

    private TokenHolder holder(ApiToken token, Person person, Instant now) {
        Instant noted = token.lastUsedAt();
        if (noted == null || noted.plus(NOTED_EVERY).isBefore(now)) {
            update("lastUsedAt = ?1 where id = ?2", now, token.id());
        }
        boolean admin = token.scope() == Scope.ADMIN && person.isAdmin();
        Actor actor = new Actor(person.id(), person.subject(), person.handle(), person.name(), admin);
        return new TokenHolder(token.id(), actor, token.scope(), token.createdAt(), token.expiresAt());
    }

    /** The tokens of a person that are good, newest first. */
    public List<ApiToken> goodOf(Actor actor) {
        return list(
                "person = ?1 and revokedAt is null and expiresAt > ?2 order by createdAt desc",
                actor.id(),
                clock.instant());
    }

    /**
     * Makes a token for the one who asks.
     *
     * @param days how long it is good
     * @throws Problem 409 {@code too-many-tokens} if they have as many as anybody may, 403 if only admins may
     */
    @Transactional
    public Fresh make(Actor actor, String name, Scope scope, int days) {
        if (scope == Scope.ADMIN && !actor.admin()) {
            throw Problem.forbidden();
        }
        if (goodOf(actor).size() >= MOST) {
            throw Problem.of(409, "too-many-tokens", MOST);
        }
        Instant now = clock.instant();
        SecretWord word = SecretWord.fresh(PREFIX);
        ApiToken token = new ApiToken(actor.id(), name, scope, word, now, now.plus(Duration.ofDays(days)));
        persist(token);
        audit.record(new Act(
                "token.made",
                actor.id(),
                null,
                null,
                "token:" + token.id(),
                Map.of(),
                Map.of(
                        "name",
                        name,
                        "scope",
                        scope,
                        "expires",
                        token.expiresAt().toString())));
        return new Fresh(token, word.text());
    }

    /**
     * Ends a token of the one who asks, open sockets included.
     *
     * @throws Problem 404 if they have no such token
     */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        ApiToken token = findByIdOptional(id)
                .filter(it -> it.person().equals(actor.id()))
                .orElseThrow(Problem::notFound);
        token.revoke(clock.instant());
        revocations.endSession(Grant.sessionOf(id));
        audit.record(new Act(
                "token.revoked", actor.id(), null, null, "token:" + id, Map.of("name", token.name()), Map.of()));
    }

    /** Ends all tokens of somebody who leaves. */
    @Transactional
    public void revokeAllOf(UUID person) {
        update("revokedAt = ?1 where person = ?2 and revokedAt is null", clock.instant(), person);
    }
}
