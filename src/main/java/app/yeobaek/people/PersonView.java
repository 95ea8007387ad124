package app.yeobaek.people;

import app.yeobaek.security.Actor;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as others see them. */
@Schema(name = "Person", description = "A person as others see them")
public record PersonView(
        @Schema(description = "The person's id") UUID id,
        @Schema(examples = "정지우", description = "The name shown") String name,
        @Schema(examples = "jiwoo", description = "The login name") String handle) {

    /** The view of a person's row. */
    public static PersonView of(Person person) {
        return new PersonView(person.id(), person.name(), person.handle());
    }

    /** The view of the one who asks. */
    public static PersonView of(Actor actor) {
        return new PersonView(actor.id(), actor.name(), actor.handle());
    }
}
