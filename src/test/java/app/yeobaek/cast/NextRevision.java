package app.yeobaek.cast;

import app.yeobaek.brief.BlockKind;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Original;
import app.yeobaek.brief.Revising;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.security.Actor;
import app.yeobaek.text.TextRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Publishes texts as further revisions of a brief; every line is a paragraph. */
public final class NextRevision {
    private NextRevision() {}

    /** The brief with a text published on top of its revision. */
    public static TestBrief of(TestBrief brief, String text) {
        return of(brief, text, SamplePerson.JIWOO);
    }

    public static TestBrief of(TestBrief brief, String text, SamplePerson by) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> inTransaction(brief, text, by));
    }

    /** The same in the transaction at hand. */
    public static TestBrief inTransaction(TestBrief brief, String text, SamplePerson by) {
        UUID revision = CDI.current()
                .select(Revising.class)
                .get()
                .publish(
                        actor(by),
                        brief.id(),
                        brief.revision(),
                        manuscript(text),
                        new Original("brief.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .id();
        return new TestBrief(brief.id(), revision, text);
    }

    /** A manuscript of paragraphs. */
    public static Manuscript manuscript(String text) {
        List<Manuscript.Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            TextRange range = new TextRange(start, start + line.length());
            blocks.add(new Manuscript.Block(BlockKind.PARAGRAPH, 0, null, range, null, null));
            start = range.end() + 1;
        }
        return new Manuscript(
                new Manuscript.Metadata("핵심광물 공급망 조기경보의 재설계", List.of(), null, null, "ko"),
                text,
                blocks,
                List.of(),
                List.of());
    }

    private static Actor actor(SamplePerson person) {
        return new Actor(
                TestTeam.idOf(person),
                person.name(),
                person.name().toLowerCase(java.util.Locale.ROOT),
                person.name(),
                false);
    }
}
