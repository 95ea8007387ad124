package app.yeobaek.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the colours of a team mean, where the team has said so. */
@ApplicationScoped
public class ColourMeanings {
    private final EntityManager database;

    @Inject
    ColourMeanings(EntityManager database) {
        this.database = database;
    }

    /** The meanings a team has given, by the colour's name in capitals; colours without one are left out. */
    public Map<String, String> of(UUID team) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select colour, meaning from colour_meaning where team_id = :team", Object[].class)
                .setParameter("team", team)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
