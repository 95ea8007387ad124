package app.yeobaek.admin;

import app.yeobaek.web.Layout;
import app.yeobaek.web.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the site is doing, and what can be set for all of it. */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OperationsPage(
        Layout page,
        List<Part> parts,
        List<Size> sizes,
        String growth,
        List<Waiting> waiting,
        List<FailedJob> failed,
        List<Limit> limits,
        String announcementKo,
        String announcementEn,
        boolean readOnly,
        String done)
        implements TemplateInstance {

    /** A part of the whole: its name, whether it is well, and what more there is to say. */
    record Part(String name, boolean well, String words) {}

    /** A table's rows, what came in the last week, and size; an empty word where there is none. */
    record Size(String name, String rows, String week, String size) {}

    /** Jobs of a kind that wait or run. */
    record Waiting(String kind, long jobs) {}

    /** A job that was given up. */
    record FailedJob(UUID id, String kind, @Nullable Moment at, int attempts, String error) {}

    /** A number that can be set. */
    record Limit(String key, String words, int value) {}
}
