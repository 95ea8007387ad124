package app.yeobaek.notification;

import app.yeobaek.mail.Letter;
import app.yeobaek.mail.Post;
import app.yeobaek.mail.Undeliverable;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes news as letters. What is sent is read in a short transaction right before, so that nobody gets by mail what they may
 * no longer see, have read, or have chosen not to be sent meanwhile.
 */
@ApplicationScoped
class NewsMail {
    private static final Logger LOG = Logger.getLogger(NewsMail.class);
    private static final int LONGEST_DIGEST = 60;

    private final EntityManager database;
    private final Inbox inbox;
    private final Choices choices;
    private final Unsubscribing unsubscribing;
    private final Post post;

    @Inject
    NewsMail(EntityManager database, Inbox inbox, Choices choices, Unsubscribing unsubscribing, Post post) {
        this.database = database;
        this.inbox = inbox;
        this.choices = choices;
        this.unsubscribing = unsubscribing;
        this.post = post;
    }

    private record Ready(Letter letter, List<UUID> news) {}

    void sendOne(UUID job, UUID notification) {
        deliver(job, QuarkusTransaction.requiringNew().call(() -> one(notification)));
    }

    void sendDigest(UUID job, UUID person) {
        deliver(job, QuarkusTransaction.requiringNew().call(() -> digest(person)));
    }

    private void deliver(UUID job, Optional<Ready> ready) {
        if (ready.isEmpty()) {
            return;
        }
        try {
            post.deliver(job, ready.get().letter());
        } catch (Undeliverable refused) {
            LOG.warnf("news %s is not delivered: %s", job, refused.getMessage());
        }
        QuarkusTransaction.requiringNew().run(() -> done(ready.get().news()));
    }

    private Optional<Ready> one(UUID notification) {
        @SuppressWarnings("unchecked")
        List<UUID> people = database.createNativeQuery("select person_id from notification where id = :id", UUID.class)
                .setParameter("id", notification)
                .getResultList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        UUID person = people.get(0);
        ChoicesView how = choices.of(person);
        Language language = language(how);
        return inbox.due(person, Topic.Way.AT_ONCE, notification, 1, language).stream()
                .filter(it -> wantsMail(how, it, Topic.Way.AT_ONCE))
                .findFirst()
                .flatMap(
                        it -> address(person).map(to -> new Ready(letter(to, language, it, person), List.of(it.id()))));
    }

    private Letter letter(String to, Language language, Entry news, UUID person) {
        return new Letter(
                to,
                language,
                news.headline(),
                news.words() == null ? List.of(news.headline()) : List.of(news.headline(), "“" + news.words() + "”"),
                List.of(),
                new Letter.Action(Catalogue.say(language, "notification_mail_open"), post.addressOf(news.path())),
                Catalogue.say(language, "notification_mail_why_" + news.topic().key()),
                unsubscribing.address(person, news.topic(), news.brief(), news.thread()));
    }

    private Optional<Ready> digest(UUID person) {
        ChoicesView how = choices.of(person);
        Language language = language(how);
        List<Entry> news = inbox.due(person, Topic.Way.DIGEST, null, LONGEST_DIGEST + 1, language).stream()
                .filter(it -> wantsMail(how, it, Topic.Way.DIGEST))
                .toList();
        Optional<String> to = address(person);
        if (news.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean more = news.size() > LONGEST_DIGEST;
        List<Entry> told = more ? news.subList(0, LONGEST_DIGEST) : news;
        String subject = Catalogue.count(language, "notification_mail_digest", news.size());
        Letter letter = new Letter(
                to.get(),
                language,
                subject,
                List.of(more ? Catalogue.say(language, "notification_mail_more", LONGEST_DIGEST) : subject),
                told.stream()
                        .map(it -> new Letter.Entry(it.headline(), it.words(), post.addressOf(it.path())))
                        .toList(),
                new Letter.Action(Catalogue.say(language, "notification_mail_inbox"), post.addressOf("/inbox")),
                Catalogue.say(language, "notification_mail_why_digest"),
                unsubscribing.address(person, null, null, null));
        // What a longest digest leaves out is in the inbox; the next digest does not begin with last week.
        return Optional.of(new Ready(letter, news.stream().map(Entry::id).toList()));
    }

    private static boolean wantsMail(ChoicesView how, Entry news, Topic.Way way) {
        ChoicesView.@Nullable Choice choice = how.topics().get(news.topic());
        return how.mail() && choice != null && choice.mail() != Topic.Way.NONE && way != Topic.Way.NONE;
    }

    private Optional<String> address(UUID person) {
        @SuppressWarnings("unchecked")
        List<String> addresses = database.createNativeQuery("select email from person where id = :id", String.class)
                .setParameter("id", person)
                .getResultList();
        return addresses.stream().filter(Letter::isAddress).findFirst();
    }

    private void done(List<UUID> news) {
        database.createNativeQuery("update notification set mail = 'DONE' where id = any(:ids)")
                .setParameter("ids", news.toArray(UUID[]::new))
                .executeUpdate();
    }

    private static Language language(ChoicesView how) {
        return Language.ofTag(how.language()).orElse(Language.KO);
    }
}
