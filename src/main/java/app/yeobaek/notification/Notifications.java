package app.yeobaek.notification;

import app.yeobaek.jobs.Jobs;
import app.yeobaek.live.Audience;
import app.yeobaek.live.EventLog;
import app.yeobaek.web.Ids;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells people what happened: in their inbox at once, and by mail as they have chosen. */
@ApplicationScoped
public class Notifications {
    private final EntityManager database;
    private final EventLog log;
    private final Jobs jobs;
    private final Clock clock;
    private final Duration patience;

    @Inject
    Notifications(
            EntityManager database,
            EventLog log,
            Jobs jobs,
            Clock clock,
            @ConfigProperty(name = "yeobaek.mail-patience", defaultValue = "PT20S") Duration patience) {
        this.database = database;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Tells some people, if and when the transaction at hand commits. Left out are who did it, who may not see it, who has
     * muted it (unless it is said to them in particular), who wants to hear nothing of its topic, and who was told already.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(News news, Collection<UUID> people) {
        Set<UUID> wanted = new LinkedHashSet<>(people);
        if (news.by() != null) {
            wanted.remove(news.by());
        }
        if (wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Row row : write(news, wanted, now)) {
            if (row.shown()) {
                log.append(row.person(), Audience.only(row.person()), new InboxChanged("event", "inbox"));
            }
            if (row.mail().equals("AT_ONCE")) {
                jobs.enqueue(
                        MailAtOnce.JOB,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("notification", row.id().toString()),
                        now.plus(patience));
            }
        }
    }

    private record Row(UUID id, UUID person, boolean shown, String mail) {}

    private List<Row> write(News news, Set<UUID> people, Instant now) {
        UUID[] asked = people.toArray(UUID[]::new);
        UUID[] ids = people.stream().map(it -> Ids.next()).toArray(UUID[]::new);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        """
                        insert into notification
                            (id, person_id, topic, brief_id, thread_id, comment_id, by_id, path, words, news, created_at, shown, mail)
                        select asked.id, m.person_id, :topic, b.id, cast(:thread as uuid), cast(:comment as uuid), cast(:by as uuid),
                               :path, :words, :news, :now, coalesce(choice.shown, true),
                               case when p.email is null or not coalesce(setting.mail, true) then 'NONE'
                                    else coalesce(choice.mail, :mail) end
                        from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) asked(id, person_id)
                        join brief b on b.id = :brief
                        join membership m on m.team_id = b.team_id and m.person_id = asked.person_id
                        join person p on p.id = m.person_id
                        left join thread t on t.id = cast(:thread as uuid)
                        left join notification_choice choice on choice.person_id = p.id and choice.topic = :topic
                        left join notification_setting setting on setting.person_id = p.id
                        where (t.audience is null or t.audience = p.id)
                          and (coalesce(choice.shown, true) or coalesce(choice.mail, :mail) <> 'NONE')
                          and (:personal or not exists (
                               select 1 from watch w where w.person_id = p.id and w.level = 'MUTE'
                                 and w.subject_id in (b.id, cast(:thread as uuid))))
                        on conflict (person_id, news) do nothing
                        returning id, person_id, shown, mail
                        """,
                        Object[].class)
                .setParameter("topic", news.topic().name())
                .setParameter("thread", news.thread())
                .setParameter("comment", news.comment())
                .setParameter("by", news.by())
                .setParameter("path", news.path())
                .setParameter("words", news.words())
                .setParameter("news", news.id())
                .setParameter("now", now)
                .setParameter("mail", news.topic().usualMail().name())
                .setParameter("ids", ids)
                .setParameter("people", asked)
                .setParameter("brief", news.brief())
                .setParameter("personal", news.topic().isPersonal())
                .getResultList();
        return rows.stream()
                .map(row -> new Row((UUID) row[0], (UUID) row[1], (Boolean) row[2], (String) row[3]))
                .toList();
    }

    /** Somebody's inbox is no longer what it was; told live on their own channel. */
    record InboxChanged(String type, String kind) {}
}
