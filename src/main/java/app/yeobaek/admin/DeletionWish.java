package app.yeobaek.admin;

import app.yeobaek.people.DeletionRequests;
import app.yeobaek.web.Moment;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * A wish to be deleted, as an admin sees it.
 *
 * @param subject the account's id
 * @param words {@code name}, {@code former} or {@code removed}: what is to become of what they wrote
 */
record DeletionWish(String subject, String name, Moment asked, String words, String note) {
    static DeletionWish of(DeletionRequests.Request request, ZoneId zone) {
        return new DeletionWish(
                request.subject(),
                request.name(),
                Objects.requireNonNull(Moment.of(request.askedAt(), zone)),
                request.words().name().toLowerCase(Locale.ROOT),
                request.note());
    }
}
