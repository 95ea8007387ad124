package app.yeobaek.discussion;

import app.yeobaek.brief.Briefs;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What people began to write and have not sent. It is theirs alone, and nothing but the writer's own page reads what is in it. */
@ApplicationScoped
class Unsent {
    /** Drafts that one person may have on one brief. */
    static final int COUNT = 100;
    /** The size of one draft as JSON, in UTF-16 code units: two full fields, twice over for what JSON escapes. */
    static final int LENGTH = 90_000;

    private static final Pattern PLACE =
            Pattern.compile("(?:new|reply|edit):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EntityManager database;
    private final Briefs briefs;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Unsent(EntityManager database, Briefs briefs, ObjectMapper json, Clock clock) {
        this.database = database;
        this.briefs = briefs;
        this.json = json;
        this.clock = clock;
    }

    /** The drafts of the actor on a brief, oldest first. */
    List<JsonNode> of(UUID brief, Actor actor) {
        briefs.readableBy(actor, brief);
        @SuppressWarnings("unchecked")
        List<String> rows = database.createNativeQuery(
                        """
                        select cast(draft as text) from unsent where person_id = :person and brief_id = :brief
                        order by saved_at, place
                        """,
                        String.class)
                .setParameter("person", actor.id())
                .setParameter("brief", brief)
                .getResultList();
        List<JsonNode> drafts = new ArrayList<>();
        for (String row : rows) {
            try {
                drafts.add(json.readTree(row));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a draft that PostgreSQL took is no JSON", e);
            }
        }
        return drafts;
    }

    /**
     * Keeps a draft in place of the one that was kept there.
     *
     * @throws Problem 404, 403, 400 if it is no draft for this place, 413 if it is too long, 429 if there are too many
     */
    void keep(UUID brief, String place, JsonNode draft, Actor actor) {
        briefs.readableBy(actor, brief).require(Permission.KEEP_PRIVATE_MARKS);
        requirePlace(place);
        if (!draft.isObject()
                || !draft.path("place").asText().equals(place)
                || !draft.path("body").isTextual()) {
            throw Problem.of(400, "malformed");
        }
        String text = draft.toString();
        if (text.length() > LENGTH) {
            throw Problem.of(413, "draft-too-long");
        }
        int changed = database.createNativeQuery(
                        """
                        insert into unsent (person_id, brief_id, place, draft, saved_at)
                        select :person, :brief, :place, cast(:draft as jsonb), :now
                        where (select count(*) from unsent where person_id = :person and brief_id = :brief and place <> :place) < :most
                        on conflict (person_id, brief_id, place) do update set draft = excluded.draft, saved_at = excluded.saved_at
                        """)
                .setParameter("person", actor.id())
                .setParameter("brief", brief)
                .setParameter("place", place)
                // PostgreSQL takes no U+0000 in jsonb; no one can have meant to write it.
                .setParameter("draft", text.replace("\\u0000", "\\ufffd"))
                .setParameter("now", clock.instant())
                .setParameter("most", COUNT)
                .executeUpdate();
        if (changed == 0) {
            throw Problem.of(429, "too-many-drafts", COUNT);
        }
    }

    /** Forgets a draft, if there is one. */
    void discard(UUID brief, String place, Actor actor) {
        briefs.readableBy(actor, brief);
        requirePlace(place);
        database.createNativeQuery(
                        "delete from unsent where person_id = :person and brief_id = :brief and place = :place")
                .setParameter("person", actor.id())
                .setParameter("brief", brief)
                .setParameter("place", place)
                .executeUpdate();
    }

    private static void requirePlace(String place) {
        if (!PLACE.matcher(place).matches()) {
            throw Problem.notFound();
        }
    }
}
