package app.yeobaek.recommendation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** A round as a line of a list. */
record RoundRow(
        String address,
        String title,
        String brief,
        String deadline,
        String deadlineShown,
        int submitted,
        int expected,
        boolean open) {

    static RoundRow of(RoundView round) {
        var deadline = Objects.requireNonNullElse(round.me().deadline(), round.deadline());
        return new RoundRow(
                "/rounds/" + round.id() + (round.me().mayJudge() ? "/review" : ""),
                round.title(),
                round.briefTitle(),
                deadline.toString(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                                .withZone(ZoneId.of(round.zone()))
                                .format(deadline)
                        + " (" + round.zone() + ")",
                round.me().submitted(),
                round.scope().size(),
                round.me().mayJudge());
    }
}
