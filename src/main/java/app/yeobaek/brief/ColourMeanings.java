package app.yeobaek.brief;

import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the colours of a team mean, where the team has said so. */
@ApplicationScoped
public class ColourMeanings {
    private static final int LONGEST = 40;

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

    /**
     * Says what colours mean to a team.
     *
     * @param wanted meanings by the colour's name in capitals; a blank one brings the usual meaning back
     * @throws Problem 400 if a meaning is longer than 40 characters
     */
    public void name(UUID team, Map<String, String> wanted) {
        wanted.forEach((colour, words) -> {
            String meaning = Normalizer.normalize(words.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
            if (meaning.codePointCount(0, meaning.length()) > LONGEST) {
                throw Problem.of(400, "meaning-too-long", LONGEST);
            }
            database.createNativeQuery("delete from colour_meaning where team_id = :team and colour = :colour")
                    .setParameter("team", team)
                    .setParameter("colour", colour)
                    .executeUpdate();
            if (!meaning.isEmpty()) {
                database.createNativeQuery(
                                "insert into colour_meaning (team_id, colour, meaning) values (:team, :colour, :meaning)")
                        .setParameter("team", team)
                        .setParameter("colour", colour)
                        .setParameter("meaning", meaning)
                        .executeUpdate();
            }
        });
    }
}
