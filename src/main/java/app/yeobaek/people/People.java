package app.yeobaek.people;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody who has ever logged in. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /**
     * The person with this identity, made now if this is their first visit. Two first visits at the same moment make one
     * person.
     */
    // On its own: what is asked on a first visit may be refused and undone, the visit is not; and callers remember the
    // id.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Person welcome(Identity identity, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into person (id, subject, handle, name, email, verified, admin, created_at, seen_at)
                        values (:id, :subject, :handle, :name, :email, :verified, :admin, :now, :now)
                        on conflict (subject) do update
                        set handle = excluded.handle, name = excluded.name, email = excluded.email,
                            verified = excluded.verified, admin = excluded.admin, enabled = true,
                            seen_at = excluded.seen_at
                        where person.departed_at is null
                        """)
                .setParameter("id", Ids.next())
                .setParameter("subject", identity.subject())
                .setParameter("handle", identity.handle())
                .setParameter("name", identity.name())
                .setParameter("email", identity.email())
                .setParameter("verified", identity.verified())
                .setParameter("admin", identity.admin())
                .setParameter("now", now)
                .executeUpdate();
        return find("subject", identity.subject()).singleResult();
    }

    /** The persons behind some token subjects, by subject; subjects of nobody who was ever here are left out. */
    public Map<String, Person> withSubjects(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return find("subject in ?1", subjects).stream().collect(Collectors.toMap(Person::subject, it -> it));
    }

    /**
     * The row of somebody who has not been here yet, so that they can be given to teams before their first visit; the row
     * they have, if they were. They count as never seen.
     */
    @Transactional
    public Person expect(Identity identity, Instant now) {
        return withSubject(identity.subject()).orElseGet(() -> {
            // Made in a transaction of its own: what is changed must be the row as this one knows it.
            Person person = findById(welcome(identity, now).id());
            person.isOnlyExpected();
            return person;
        });
    }

    /** The person with this token subject, if they have ever been here. */
    public Optional<Person> withSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The same in a transaction of its own; what it shows may be old a moment later. */
    @Transactional
    public Optional<Person> knownAs(String subject) {
        return withSubject(subject);
    }

    /** The id of whoever has a login name, if they were ever here. */
    @Transactional
    public Optional<UUID> withHandle(String handle) {
        return find("handle", handle).firstResultOptional().map(Person::id);
    }

    /** The time zone in which somebody reads times. */
    @Transactional
    public ZoneId zoneOf(Actor actor) {
        try {
            return ZoneId.of(findByIdOptional(actor.id()).map(Person::timeZone).orElse("Asia/Seoul"));
        } catch (DateTimeException unknown) {
            return ZoneId.of("Asia/Seoul");
        }
    }

    /** The tag of the language that somebody chose for good, if they did. */
    @Transactional
    public Optional<String> languageOf(UUID person) {
        return findByIdOptional(person).map(Person::language);
    }

    /** How these people are shown, by id; ids of nobody are left out. */
    public Map<UUID, PersonView> shown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, PersonView::of));
    }
}
