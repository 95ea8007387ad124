package app.yeobaek.notification;

import app.yeobaek.web.Language;
import app.yeobaek.web.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, by brief.
 *
 * @param all whether what was read is shown too
 * @param newest the moment of the newest entry shown: "all read" means what one could see
 * @param next address of the following page, or null on the last
 */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InboxPage(
        Layout page, List<Group> groups, boolean all, long unread, @Nullable Instant newest, @Nullable String next)
        implements TemplateInstance {

    /** What one is told of one brief. */
    record Group(UUID brief, String title, List<Line> lines) {}

    /** One entry. */
    record Line(Entry entry, String day, String topic) {}

    static List<Group> groups(List<Entry> entries, ZoneId zone, Language language) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone);
        Map<UUID, Group> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            groups.computeIfAbsent(entry.brief(), it -> new Group(it, entry.briefTitle(), new ArrayList<>()))
                    .lines()
                    .add(new Line(
                            entry, day.format(entry.createdAt()), entry.topic().key()));
        }
        return List.copyOf(groups.values());
    }
}
