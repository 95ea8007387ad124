package app.yeobaek.tag;

import app.yeobaek.audit.Act;
import app.yeobaek.audit.AuditLog;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.people.Teams;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.EntityTag;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the codebooks of teams. */
@ApplicationScoped
class Codebook {
    private static final int TAGS_LIMIT = 2_000;

    private final EntityManager database;
    private final Teams teams;
    private final TagWords words;
    private final EventLog log;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Codebook(EntityManager database, Teams teams, TagWords words, EventLog log, AuditLog audit, Clock clock) {
        this.database = database;
        this.teams = teams;
        this.words = words;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** All tags of a team with their usage, the retired and merged ones too; who asks is for the caller to check. */
    List<TagView> of(UUID team) {
        List<Tag> tags = database.createQuery(
                        "from Tag t where t.team = :team order by t.nameKo, t.nameEn, t.id", Tag.class)
                .setParameter("team", team)
                .getResultList();
        Map<UUID, List<String>> synonyms = words.synonyms(team);
        Map<UUID, Long> uses = words.uses(team);
        return tags.stream()
                .map(it -> TagView.of(it, synonyms.getOrDefault(it.id(), List.of()), uses.getOrDefault(it.id(), 0L)))
                .toList();
    }

    /** Whether members may make tags of their own while tagging. */
    boolean allowsFreeTags(UUID team) {
        return database.createNativeQuery("select 1 from codebook where team_id = :team and not free_tags")
                .setParameter("team", team)
                .getResultList()
                .isEmpty();
    }

    void allowFreeTags(UUID team, boolean allowed, Actor actor) {
        teams.require(Permission.MANAGE_CODEBOOK, team, actor);
        boolean before = allowsFreeTags(team);
        database.createNativeQuery(
                        """
                        insert into codebook (team_id, free_tags) values (:team, :free)
                        on conflict (team_id) do update set free_tags = excluded.free_tags
                        """)
                .setParameter("team", team)
                .setParameter("free", allowed)
                .executeUpdate();
        audit.record(new Act(
                "codebook.free-tags",
                actor.id(),
                team,
                null,
                "team:" + team,
                Map.of("allowed", before),
                Map.of("allowed", allowed)));
    }

    /** A tag, and whether it was made now or there was one of that name already. */
    record Made(TagView tag, boolean isNew) {}

    /**
     * Adds a tag. A free one of a name that exists is that tag: two who think of the same word at once share it.
     *
     * @throws Problem 404, 403, 400 without a name, 409 if a word is another tag's or the team has too many
     */
    Made add(UUID team, TagChange wanted, Actor actor) {
        boolean free = Boolean.TRUE.equals(wanted.free());
        teams.require(free ? Permission.TAG : Permission.MANAGE_CODEBOOK, team, actor);
        requireName(wanted);
        lock(team);
        if (free) {
            Optional<Tag> known = words.meaning(team, name(wanted));
            if (known.isPresent()) {
                return new Made(view(known.get()), false);
            }
            if (!allowsFreeTags(team)) {
                throw Problem.of(409, "tags-not-free");
            }
        }
        long count = ((Number) database.createNativeQuery("select count(*) from tag where team_id = :team")
                        .setParameter("team", team)
                        .getSingleResult())
                .longValue();
        if (count >= TAGS_LIMIT) {
            throw Problem.of(409, "tags-too-many", TAGS_LIMIT);
        }
        Tag tag = new Tag(team, free, actor, clock.instant());
        tag.describe(wanted);
        requireParent(tag, wanted.parent());
        database.persist(tag);
        database.flush();
        words.name(tag, wanted);
        if (!free) {
            record("codebook.add", tag, Map.of(), said(tag), actor);
        }
        return new Made(view(tag), true);
    }

    /**
     * Changes a tag; a free one becomes part of the codebook.
     *
     * @throws Problem 404, 403, 400, 409, 412, 428
     */
    TagView change(UUID id, @Nullable String ifMatch, TagChange wanted, Actor actor) {
        Tag tag = kept(id, actor);
        EntityTag.require(ifMatch, tag.version(), view(tag));
        requireName(wanted);
        lock(tag.team());
        Map<String, Object> before = said(tag);
        tag.describe(wanted);
        tag.takeIntoCodebook();
        requireParent(tag, wanted.parent());
        words.name(tag, wanted);
        database.flush();
        record("codebook.change", tag, before, said(tag), actor);
        return told(tag);
    }

    /** Takes a tag out of use; marks keep it. */
    TagView retire(UUID id, Actor actor) {
        Tag tag = kept(id, actor);
        tag.retire(clock.instant());
        record("codebook.retire", tag, Map.of("retired", false), Map.of("retired", true), actor);
        return told(tag);
    }

    /** Takes a retired tag into use again. */
    TagView bringBack(UUID id, Actor actor) {
        Tag tag = kept(id, actor);
        if (tag.isMerged()) {
            throw Problem.of(409, "tag-merged");
        }
        tag.bringBack();
        record("codebook.bring-back", tag, Map.of("retired", true), Map.of("retired", false), actor);
        return told(tag);
    }

    /**
     * Makes one tag another word for a second: its marks carry that one now, its words find that one.
     *
     * @throws Problem 404, 403, 409 if the two cannot be merged
     */
    TagView merge(UUID id, UUID into, Actor actor) {
        Tag from = kept(id, actor);
        Tag to = kept(into, actor);
        if (from.id().equals(to.id()) || !from.team().equals(to.team()) || from.isMerged() || to.isMerged()) {
            throw Problem.of(409, "tags-not-mergeable");
        }
        lock(from.team());
        List<UUID> affected = briefsWith(from.id());
        hand(from.id(), to.id());
        if (from.id().equals(to.parent())) {
            database.createNativeQuery("update tag set parent_id = null where id = :to")
                    .setParameter("to", to.id())
                    .executeUpdate();
        }
        from.mergeInto(to, clock.instant());
        database.flush();
        record("codebook.merge", from, said(from), Map.of("into", to.id().toString()), actor);
        affected.forEach(it -> log.append(it, Audience.EVERYONE, CodebookChanged.NEWS));
        database.refresh(to);
        return view(to);
    }

    /** Gives the marks, the words and the relations of one tag to another, in the transaction at hand. */
    void hand(UUID from, UUID to) {
        database.createNativeQuery(
                        """
                        update tagging set tags = case when tags @> array[cast(:to as uuid)] then array_remove(tags, cast(:from as uuid))
                                                       else array_replace(tags, cast(:from as uuid), cast(:to as uuid)) end
                        where tags @> array[cast(:from as uuid)]
                        """)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        database.createNativeQuery("update tag_word set tag_id = :to, synonym = true where tag_id = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        // What was merged into it before, and what stood under it, follows; never under itself.
        database.createNativeQuery("update tag set merged_into = :to where merged_into = :from")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
        database.createNativeQuery("update tag set parent_id = :to where parent_id = :from and id <> :to")
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** A tag of a team that can be put on marks, if there is one. */
    Optional<Tag> usable(UUID id, UUID team) {
        return Optional.ofNullable(database.find(Tag.class, id))
                .filter(it -> it.team().equals(team) && it.isUsable());
    }

    TagView view(Tag tag) {
        return TagView.of(
                tag,
                words.synonyms(tag.team()).getOrDefault(tag.id(), List.of()),
                words.uses(tag.team()).getOrDefault(tag.id(), 0L));
    }

    private Tag kept(UUID id, Actor actor) {
        Tag tag = Optional.ofNullable(database.find(Tag.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Problem::notFound);
        teams.require(Permission.MANAGE_CODEBOOK, tag.team(), actor);
        return tag;
    }

    /** One change of a codebook at a time: words and parents are checked against each other. */
    void lock(UUID team) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:team, 7))")
                .setParameter("team", team.toString())
                .getResultList();
    }

    private static void requireName(TagChange wanted) {
        String name = name(wanted);
        if (name.isEmpty() || TagChange.folded(name).isEmpty()) {
            throw Problem.of(400, "tag-nameless");
        }
    }

    private static String name(TagChange wanted) {
        String ko = TagChange.word(wanted.ko());
        String en = TagChange.word(wanted.en());
        return ko != null ? ko : en != null ? en : "";
    }

    private void requireParent(Tag tag, @Nullable UUID parent) {
        Set<UUID> above = new HashSet<>();
        for (@Nullable UUID at = parent; at != null; ) {
            Tag found = database.find(Tag.class, at);
            if (found == null || !found.team().equals(tag.team()) || found.isMerged()) {
                throw Problem.of(409, "tag-parent");
            }
            if (at.equals(tag.id()) || !above.add(at)) {
                throw Problem.of(409, "tag-parent");
            }
            at = found.parent();
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> briefsWith(UUID tag) {
        return database.createNativeQuery(
                        "select distinct brief_id from tagging where tags @> array[cast(:tag as uuid)]", UUID.class)
                .setParameter("tag", tag)
                .getResultList();
    }

    private TagView told(Tag tag) {
        database.flush();
        briefsWith(tag.id()).forEach(it -> log.append(it, Audience.EVERYONE, CodebookChanged.NEWS));
        return view(tag);
    }

    private static Map<String, Object> said(Tag tag) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("ko", tag.nameKo());
        said.put("en", tag.nameEn());
        said.put("description", tag.description());
        said.put("parent", tag.parent());
        return said;
    }

    private void record(String action, Tag tag, Map<String, ?> before, Map<String, ?> after, Actor actor) {
        audit.record(new Act(action, actor.id(), tag.team(), null, "tag:" + tag.id(), before, after));
    }

    /** The codebook is no longer what it was: read it again. Told live on briefs that use what changed. */
    record CodebookChanged(String type, String kind) {
        static final CodebookChanged NEWS = new CodebookChanged("event", "codebook");
    }
}
