package app.yeobaek.cast;

import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Original;
import app.yeobaek.brief.Revising;
import app.yeobaek.importing.NotImportable;
import app.yeobaek.importing.plaintext.PlainTextImporter;
import app.yeobaek.localstack.SamplePerson;
import app.yeobaek.people.People;
import app.yeobaek.people.Person;
import app.yeobaek.security.Actor;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Further revisions of briefs, published as the application does it, without the desk where a person would mend them first. */
@ApplicationScoped
@Unremovable
public class TestRevision {
    @Inject
    People people;

    @Inject
    Briefs briefs;

    @Inject
    Revising revising;

    /** Publishes a text as the next revision of a brief, by its editor. */
    public static UUID published(UUID brief, String source) {
        return CDI.current().select(TestRevision.class).get().publish(brief, source);
    }

    UUID publish(UUID brief, String source) {
        Manuscript manuscript = read(source);
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person jiwoo = people.find("handle", SamplePerson.JIWOO.userName()).singleResult();
            Actor actor = new Actor(jiwoo.id(), jiwoo.subject(), jiwoo.handle(), jiwoo.name(), false);
            UUID base = briefs.readableBy(actor, brief).brief().revision();
            return revising.publish(actor, brief, base, manuscript, new Original("next.txt", "text/plain", bytes))
                    .id();
        });
    }

    private static Manuscript read(String source) {
        try {
            return new PlainTextImporter()
                    .read(source.getBytes(StandardCharsets.UTF_8), "next.txt")
                    .manuscript();
        } catch (NotImportable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
