package app.yeobaek.notification;

import app.yeobaek.web.Language;
import app.yeobaek.web.Layout;
import app.yeobaek.web.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told, as a form. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(
        Layout page, List<Row> rows, ChoicesView choices, List<String> zones, List<Integer> hours, boolean saved)
        implements TemplateInstance {

    /** A topic with what is chosen for it. */
    record Row(String key, String label, boolean shown, String mail) {}

    static SettingsPage of(Layout page, ChoicesView choices, boolean saved, Language language) {
        List<Row> rows = new ArrayList<>();
        choices.topics()
                .forEach((topic, choice) -> rows.add(new Row(
                        topic.key(),
                        app.yeobaek.web.Catalogue.say(language, "notification_topic_" + topic.key()),
                        choice.shown(),
                        key(choice.mail()))));
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
                .sorted()
                .toList();
        return new SettingsPage(
                page, rows, choices, zones, IntStream.range(0, 24).boxed().toList(), saved);
    }

    static String key(Topic.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a form says.
     *
     * @throws Problem 400 if it is no form of ours
     */
    static ChoicesView read(MultivaluedMap<String, String> form) {
        Map<Topic, ChoicesView.Choice> topics = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            @Nullable String mail = form.getFirst("mail-" + topic.key());
            if (mail != null) {
                topics.put(topic, new ChoicesView.Choice(form.containsKey("shown-" + topic.key()), way(mail)));
            }
        }
        String language = value(form, "language");
        if (Language.ofTag(language).isEmpty()) {
            throw Problem.of(400, "invalid");
        }
        return new ChoicesView(
                topics,
                form.containsKey("mail"),
                language,
                value(form, "zone"),
                hour(value(form, "hour")),
                form.containsKey("weekdays"),
                form.containsKey("presence"));
    }

    private static Topic.Way way(String word) {
        return Arrays.stream(Topic.Way.values())
                .filter(it -> key(it).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.of(400, "invalid"));
    }

    private static int hour(String word) {
        if (!word.matches("[01]?\\d|2[0-3]")) {
            throw Problem.of(400, "invalid");
        }
        return Integer.parseInt(word);
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        if (value == null || value.length() > 64) {
            throw Problem.of(400, "invalid");
        }
        return value;
    }
}
