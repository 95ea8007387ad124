package app.yeobaek.admin;

import app.yeobaek.account.Account;
import app.yeobaek.people.Person;
import app.yeobaek.web.Moment;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A user in the list of users. */
record UserLine(Account account, @Nullable Moment seen) {
    static UserLine of(Account account, @Nullable Person person, ZoneId zone) {
        return new UserLine(account, person == null ? null : Moment.of(person.seenAt(), zone));
    }
}
