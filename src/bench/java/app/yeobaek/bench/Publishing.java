package app.yeobaek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Publishes revisions of a brief with five thousand marks, kills the application in the middle, and counts what is there by halves. */
final class Publishing {
    /** When to kill, as a share of what publishing took undisturbed. */
    static final List<Double> MOMENTS = List.of(0.15, 0.4, 0.6, 0.8, 0.95);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MARKS = 5_000;
    private static final int LENGTH = 30_000;

    private final Database database;
    private final Target brief;
    private final int port;
    private double seconds;
    private long revisions;
    private long audited;
    private int kills;

    private Publishing(Database database, Target brief, int port) {
        this.database = database;
        this.brief = brief;
        this.port = port;
    }

    static Publishing begun(Database database, int port, People people) throws IOException, SQLException {
        Target brief;
        String author;
        try (Wire editor = new Wire(port, people.token(0))) {
            brief = Target.imported(editor, LENGTH, 5);
            author = JSON.readTree(editor.get("/api/me").require(200).text())
                    .required("id")
                    .asText();
        }
        database.execute(
                """
                with made as (
                    insert into annotation (id, brief_id, author_id, kind, colour, visibility, created_at, updated_at, version)
                    select gen_random_uuid(), '%1$s', '%2$s', 'HIGHLIGHT', 'AMBER', 'TEAM', now(), now(), 0
                    from generate_series(1, %3$d) returning id
                ), numbered as (select id, (row_number() over () * 5)::int as at from made)
                insert into anchor (annotation_id, revision_id, ordinal, start_offset, end_offset, exact, prefix, suffix)
                select numbered.id, r.id, 0, at, at + 4, substr(r.text, at + 1, 4), '', ''
                from numbered, revision r where r.id = '%4$s'
                """
                        .formatted(brief.id(), author, MARKS, brief.revision()));
        return new Publishing(database, brief, port);
    }

    /** Publishes once undisturbed: how long that takes is what the moments are shares of. */
    String measured(People people) throws IOException, SQLException {
        Request request = edited(people, 0);
        long began = System.nanoTime();
        try (Wire editor = new Wire(port, people.token(0))) {
            editor.post(request.path(), "{}", request.version()).require(200);
        }
        seconds = (System.nanoTime() - began) / 1e9;
        remember();
        return String.format(
                Locale.ROOT, "publishing a revision with %d marks on %d characters: %.2f s", MARKS, LENGTH, seconds);
    }

    /** Begins to publish and kills the application after a share of the time it takes. */
    void publishAndKill(Application application, People people, double moment)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        Request request = edited(people, ++kills);
        remember();
        Load.inParallel(List.of(
                () -> {
                    try (Wire editor = new Wire(port, people.token(0))) {
                        editor.post(request.path(), "{}", request.version());
                    } catch (IOException itDied) {
                        return true;
                    }
                    return true;
                },
                () -> {
                    Thread.sleep((long) (seconds * moment * 1_000));
                    application.kill();
                    return true;
                }));
    }

    private record Request(String draft, int version) {
        String path() {
            return "/api/drafts/" + draft + "/publication";
        }
    }

    /** The draft at hand, or a new one, with another word in one of its paragraphs. */
    private Request edited(People people, int number) throws IOException {
        try (Wire editor = new Wire(port, people.token(0))) {
            String draft = JSON.readTree(editor.post("/api/briefs/" + brief.id() + "/drafts", "{}")
                            .text())
                    .required("id")
                    .asText();
            JsonNode read = JSON.readTree(
                    editor.get("/api/drafts/" + draft).require(200).text());
            for (JsonNode piece : read.required("galley").required("pieces")) {
                String text = piece.path("text").asText();
                if (text.length() > 80) {
                    ObjectNode edit = JSON.createObjectNode()
                            .put("op", "reword")
                            .put("piece", piece.required("id").asInt())
                            .put("text", text + " 다시 확인한 횟수는 " + number + "번이다.");
                    int version = read.required("draft").required("version").asInt();
                    JsonNode mended =
                            JSON.readTree(editor.post("/api/drafts/" + draft + "/edits", edit.toString(), version)
                                    .require(200)
                                    .text());
                    return new Request(draft, mended.required("version").asInt());
                }
            }
            throw new IllegalStateException("no paragraph to edit");
        }
    }

    private long count(String sql) throws SQLException {
        return database.count(sql.formatted(brief.id()));
    }

    private void remember() throws SQLException {
        revisions = count("select count(*) from revision where brief_id = '%s'");
        audited = count("select count(*) from audit_entry where brief_id = '%s'");
    }

    /**
     * Holds the database against what there was before: all of the new revision, or nothing.
     *
     * @throws IllegalStateException if anything is there by halves
     */
    String inventory() throws SQLException {
        long now = count("select count(*) from revision where brief_id = '%s'");
        long bare = count("select count(*) from revision r where brief_id = '%s' and " + MARKS
                + " <> (select count(*) from anchor where revision_id = r.id)");
        long current = count("select max(number) from revision where brief_id = '%1$s' and id = "
                + "(select revision from brief where id = '%1$s')");
        long audits = count("select count(*) from audit_entry where brief_id = '%s'") - audited;
        String sentence = String.format(
                Locale.ROOT,
                "kill -9 while publishing: %s; %d revisions without all their %d marks, current is number %d of %d",
                now > revisions ? "published whole before it died" : "nothing of it is left",
                bare,
                MARKS,
                current,
                now);
        boolean half = bare > 0 || current != now || (audits > 0) != (now > revisions) || now > revisions + 1;
        if (half) {
            throw new IllegalStateException(sentence);
        }
        return sentence;
    }

    /** After all kills the draft is still there to be published. */
    String finished(People people) throws IOException, SQLException {
        remember();
        Request request = edited(people, kills + 1);
        try (Wire editor = new Wire(port, people.token(0))) {
            editor.post(request.path(), "{}", request.version()).require(200);
        }
        inventory();
        return "  " + kills + " kills, none left a half; published after the restart";
    }
}
