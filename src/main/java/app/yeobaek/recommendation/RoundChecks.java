package app.yeobaek.recommendation;

import app.yeobaek.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of the terms of a round before it is opened or changed. */
final class RoundChecks {
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    private RoundChecks() {}

    /** Each criterion has a key of its own and a scale. */
    static void criteria(List<Criterion> criteria) {
        Set<String> keys = new HashSet<>();
        if (!criteria.stream().allMatch(it -> it.isScale() && keys.add(it.key()))) {
            throw Problem.of(400, "criteria-wrong");
        }
    }

    /** A time zone by its IANA name. */
    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Problem.of(400, "zone-unknown");
        }
        return ZoneId.of(name);
    }

    /** A time on the clock of a zone, which must lie ahead and not too far. */
    static Instant future(LocalDateTime time, ZoneId zone, Instant now) {
        Instant instant = time.atZone(zone).toInstant();
        if (!instant.isAfter(now) || instant.isAfter(now.plus(FARTHEST))) {
            throw Problem.of(400, "deadline-wrong");
        }
        return instant;
    }
}
