package app.yeobaek.recommendation;

import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in a few words what recommendation a link leads to. */
@ApplicationScoped
public class Citing {
    private final Recommendations recommendations;

    @Inject
    Citing(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /**
     * A recommendation in a few words.
     *
     * @param brief the brief that makes it
     * @param number what people call it by
     * @param addressee who is to act, or null
     */
    public record Cited(UUID brief, int number, String title, @Nullable String addressee) {}

    /**
     * A recommendation that the actor may see.
     *
     * @throws Problem 404 if there is none for them, or it was removed
     */
    public Cited read(UUID id, Actor actor) {
        Recommendation found =
                recommendations.readableBy(actor, id, LockModeType.NONE).recommendation();
        if (found.isRemoved()) {
            throw Problem.notFound();
        }
        return new Cited(
                found.brief(),
                found.number(),
                found.title(),
                found.particulars().addressee());
    }
}
