package app.yeobaek.recommendation;

import app.yeobaek.recommendation.report.ReportDocument.Grid;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands at the head of every report: which round of which brief, when, and in which manner. */
final class RoundFacts {
    private final Language language;

    private RoundFacts(Language language) {
        this.language = language;
    }

    /** The facts as a table. */
    static Grid of(RoundView round, Language language) {
        RoundFacts of = new RoundFacts(language);
        return of.grid(round);
    }

    private Grid grid(RoundView round) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(t("brief"), round.briefTitle()));
        facts.add(List.of(t("round"), round.number() + " – " + round.title()));
        facts.add(List.of(t("opened"), time(round.openedAt(), round.zone())));
        facts.add(List.of(t("deadline"), time(round.deadline(), round.zone()) + " (" + round.zone() + ")"));
        Instant closed = round.closedAt();
        facts.add(
                List.of(t("state"), closed == null ? t("state_open") : t("state_closed", time(closed, round.zone()))));
        facts.add(List.of(
                t("manner"),
                t("blindness_" + round.blindness().word().replace('-', '_'))
                        + (round.anonymous() ? ", " + t("anonymous") : "")));
        if (round.reopened() != null) {
            facts.add(List.of(t("reopened_because"), round.reopened()));
        }
        if (!round.instructions().isBlank()) {
            facts.add(List.of(t("instructions"), round.instructions()));
        }
        return new Grid(List.of(t("fact"), t("content")), List.of(20, 80), facts);
    }

    private static String time(Instant instant, String zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.of(zone))
                .format(instant);
    }

    private String t(String key, Object... values) {
        return Catalogue.say(language, "report_" + key, values);
    }
}
