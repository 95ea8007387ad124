package app.yeobaek.recommendation;

import app.yeobaek.notification.News;
import app.yeobaek.notification.Notifications;
import app.yeobaek.notification.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells people the news of rounds, in their inbox and by mail. */
@ApplicationScoped
class RoundBell {
    private static final int TITLE_LIMIT = 360;

    private final Notifications notifications;
    private final Clock clock;

    @Inject
    RoundBell(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void ring(@Observes RoundNews news) {
        boolean verdict = news.kind().equals("answered") || news.kind().equals("look-again");
        String title = news.title().length() <= TITLE_LIMIT
                ? news.title()
                : news.title().substring(0, TITLE_LIMIT);
        notifications.tell(
                new News(
                        verdict ? Topic.VERDICT : Topic.ROUND,
                        // The same may happen to a round again, and is news each time.
                        "round:" + news.round() + ":" + news.kind() + ":" + clock.instant(),
                        news.brief(),
                        null,
                        null,
                        news.by(),
                        "/rounds/" + news.round(),
                        news.kind() + " " + title),
                news.recipients());
    }
}
