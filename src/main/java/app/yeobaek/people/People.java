package app.yeobaek.people;

import app.yeobaek.web.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
                        insert into person (id, subject, handle, name, email, created_at, seen_at)
                        values (:id, :subject, :handle, :name, :email, :now, :now)
                        on conflict (subject) do update
                        set handle = excluded.handle, name = excluded.name, email = excluded.email, seen_at = excluded.seen_at
                        """)
                .setParameter("id", Ids.next())
                .setParameter("subject", identity.subject())
                .setParameter("handle", identity.handle())
                .setParameter("name", identity.name())
                .setParameter("email", identity.email())
                .setParameter("now", now)
                .executeUpdate();
        return find("subject", identity.subject()).singleResult();
    }

    /** The person with this token subject, if they have ever been here. */
    public Optional<Person> withSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** How these people are shown, by id; ids of nobody are left out. */
    public Map<UUID, PersonView> shown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Person::id, PersonView::of));
    }
}
