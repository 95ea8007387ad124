package app.yeobaek.admin;

import app.yeobaek.audit.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the subjects of audit entries are called: people, accounts, teams, invitations (by their team), tokens and tags. Briefs and
 * what stands in them are not named: being an admin opens no team's briefs.
 */
@ApplicationScoped
class SubjectNames {
    private final EntityManager database;

    @Inject
    SubjectNames(EntityManager database) {
        this.database = database;
    }

    /** The names of the subjects and of the teams of some entries, each under {@code kind:id}; what is gone has none. */
    Map<String, String> of(List<Entry> entries) {
        String[] subjects = entries.stream()
                .flatMap(it ->
                        it.team() == null ? Stream.of(it.subject()) : Stream.of(it.subject(), "team:" + it.team()))
                .distinct()
                .toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        with asked as (
                            select wanted.subject, split_part(wanted.subject, ':', 1) as kind,
                                   substr(wanted.subject, strpos(wanted.subject, ':') + 1) as id
                            from unnest(cast(:subjects as text[])) wanted(subject))
                        select a.subject, p.name from asked a join person p on a.kind = 'person' and p.id::text = a.id
                        union all
                        select a.subject, p.name from asked a join person p on a.kind = 'account' and p.subject = a.id
                        union all
                        select a.subject, t.name from asked a join team t on a.kind = 'team' and t.id::text = a.id
                        union all
                        select a.subject, t.name from asked a
                            join invitation i on a.kind = 'invitation' and i.id::text = a.id join team t on t.id = i.team_id
                        union all
                        select a.subject, k.name from asked a join api_token k on a.kind = 'token' and k.id::text = a.id
                        union all
                        select a.subject, coalesce(g.name_ko, g.name_en) from asked a
                            join tag g on a.kind = 'tag' and g.id::text = a.id
                        """)
                .setParameter("subjects", subjects)
                .getResultList();
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }
}
