package app.yeobaek.notification;

import app.yeobaek.live.Discretion;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How people want to be told. */
@ApplicationScoped
public class Choices implements Discretion {
    private final EntityManager database;

    @Inject
    Choices(EntityManager database) {
        this.database = database;
    }

    /** How a person wants to be told. */
    public ChoicesView of(UUID person) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select topic, shown, mail from notification_choice where person_id = :person", Object[].class)
                .setParameter("person", person)
                .getResultList();
        Map<Topic, ChoicesView.Choice> topics = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            topics.put(topic, new ChoicesView.Choice(true, topic.usualMail()));
        }
        for (Object[] row : rows) {
            topics.put(
                    Topic.valueOf((String) row[0]),
                    new ChoicesView.Choice((Boolean) row[1], Topic.Way.valueOf((String) row[2])));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> settings = database.createNativeQuery(
                        """
                        select language, time_zone, digest_hour, digest_weekdays, mail, presence
                        from notification_setting where person_id = :person
                        """,
                        Object[].class)
                .setParameter("person", person)
                .getResultList();
        if (settings.isEmpty()) {
            return new ChoicesView(topics, true, Language.KO.tag(), "Asia/Seoul", 8, true, true);
        }
        Object[] it = settings.get(0);
        return new ChoicesView(
                topics,
                (Boolean) it[4],
                (String) it[0],
                (String) it[1],
                ((Number) it[2]).intValue(),
                (Boolean) it[3],
                (Boolean) it[5]);
    }

    /**
     * Remembers how a person wants to be told from now on.
     *
     * @throws Problem 400 if there is no such time zone
     */
    public void choose(UUID person, ChoicesView wanted) {
        requireZone(wanted.timeZone());
        wanted.topics().forEach((topic, choice) -> choose(person, topic, choice));
        database.createNativeQuery(
                        """
                        insert into notification_setting
                            (person_id, language, time_zone, digest_hour, digest_weekdays, mail, presence)
                        values (:person, :language, :zone, :hour, :weekdays, :mail, :presence)
                        on conflict (person_id) do update set language = excluded.language, time_zone = excluded.time_zone,
                            digest_hour = excluded.digest_hour, digest_weekdays = excluded.digest_weekdays,
                            mail = excluded.mail, presence = excluded.presence
                        """)
                .setParameter("person", person)
                .setParameter("language", wanted.language())
                .setParameter("zone", wanted.timeZone())
                .setParameter("hour", wanted.digestHour())
                .setParameter("weekdays", wanted.weekdaysOnly())
                .setParameter("mail", wanted.mail())
                .setParameter("presence", wanted.presence())
                .executeUpdate();
    }

    /** Sends no more mail about a topic; the inbox goes on. */
    void stopMail(UUID person, Topic topic) {
        ChoicesView.Choice now = of(person).topics().get(topic);
        choose(person, topic, new ChoicesView.Choice(now == null || now.shown(), Topic.Way.NONE));
    }

    /** Sends no more digests; what comes by mail at once goes on. */
    void stopDigest(UUID person) {
        of(person).topics().forEach((topic, choice) -> {
            if (choice.mail() == Topic.Way.DIGEST) {
                choose(person, topic, new ChoicesView.Choice(choice.shown(), Topic.Way.NONE));
            }
        });
    }

    /** Sends no more mail of any kind. */
    void stopMail(UUID person) {
        database.createNativeQuery(
                        """
                        insert into notification_setting (person_id, mail) values (:person, false)
                        on conflict (person_id) do update set mail = false
                        """)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Override
    @Transactional
    public boolean isShown(UUID person) {
        return database.createNativeQuery(
                        "select 1 from notification_setting where person_id = :person and not presence")
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private void choose(UUID person, Topic topic, ChoicesView.Choice choice) {
        database.createNativeQuery(
                        """
                        insert into notification_choice (person_id, topic, shown, mail) values (:person, :topic, :shown, :mail)
                        on conflict (person_id, topic) do update set shown = excluded.shown, mail = excluded.mail
                        """)
                .setParameter("person", person)
                .setParameter("topic", topic.name())
                .setParameter("shown", choice.shown())
                .setParameter("mail", choice.mail().name())
                .executeUpdate();
    }

    private static void requireZone(String zone) {
        try {
            if (!ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
                throw Problem.of(400, "no-time-zone", shortened(zone));
            }
        } catch (DateTimeException e) {
            throw Problem.of(400, "no-time-zone", shortened(zone));
        }
    }

    private static String shortened(String zone) {
        return zone.substring(0, Math.min(40, zone.length())).toLowerCase(Locale.ROOT);
    }
}
