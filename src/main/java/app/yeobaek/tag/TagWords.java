package app.yeobaek.tag;

import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which words mean which tag of a team: names and synonyms, each of one tag only; and how often tags are used. */
@ApplicationScoped
class TagWords {
    private final EntityManager database;

    @Inject
    TagWords(EntityManager database) {
        this.database = database;
    }

    /** The tag that a word means, however it is written. */
    Optional<Tag> meaning(UUID team, String word) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = database.createNativeQuery(
                        "select tag_id from tag_word where team_id = :team and folded = :folded", UUID.class)
                .setParameter("team", team)
                .setParameter("folded", TagChange.folded(word))
                .getResultList();
        return ids.stream().findFirst().map(it -> database.find(Tag.class, it));
    }

    /**
     * Gives a tag the words it has now, and no others.
     *
     * @throws Problem 409 if one of them means another tag
     */
    void name(Tag tag, TagChange wanted) {
        database.createNativeQuery("delete from tag_word where tag_id = :tag")
                .setParameter("tag", tag.id())
                .executeUpdate();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Boolean> isSynonym = new HashMap<>();
        List<@Nullable String> words = new ArrayList<>();
        words.add(tag.nameKo());
        words.add(tag.nameEn());
        if (wanted.synonyms() != null) {
            wanted.synonyms().forEach(it -> words.add(TagChange.word(it)));
        }
        for (int i = 0; i < words.size(); i++) {
            @Nullable String word = words.get(i);
            if (word != null && !TagChange.folded(word).isEmpty()) {
                names.putIfAbsent(TagChange.folded(word), word);
                isSynonym.putIfAbsent(TagChange.folded(word), i > 1);
            }
        }
        names.forEach((folded, word) -> {
            int added = database.createNativeQuery(
                            """
                            insert into tag_word (team_id, folded, word, tag_id, synonym) values (:team, :folded, :word, :tag, :synonym)
                            on conflict (team_id, folded) do nothing
                            """)
                    .setParameter("team", tag.team())
                    .setParameter("folded", folded)
                    .setParameter("word", word)
                    .setParameter("tag", tag.id())
                    .setParameter("synonym", Boolean.TRUE.equals(isSynonym.get(folded)))
                    .executeUpdate();
            if (added == 0) {
                throw Problem.of(409, "tag-word-taken", word);
            }
        });
    }

    /** The synonyms of a team's tags. */
    Map<UUID, List<String>> synonyms(UUID team) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select tag_id, word from tag_word where team_id = :team and synonym order by word",
                        Object[].class)
                .setParameter("team", team)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** How many marks of the team carry each of its tags. */
    Map<UUID, Long> uses(UUID team) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select used.tag, count(*) from brief b join tagging t on t.brief_id = b.id
                        join annotation a on a.id = t.annotation_id and a.deleted_at is null and a.visibility = 'TEAM'
                        cross join unnest(t.tags) used(tag) where b.team_id = :team group by used.tag
                        """,
                        Object[].class)
                .setParameter("team", team)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }
}
