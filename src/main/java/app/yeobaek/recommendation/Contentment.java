package app.yeobaek.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a reviewer is content with an answer, and on which revision they said so. */
@Entity
@IdClass(Contentment.Key.class)
class Contentment {
    @Id
    @Column(name = "answer_id")
    private UUID answer;

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Contentedness state;

    @Nullable
    private String words;

    @Column(name = "revision_id")
    private UUID revision;

    private Instant at;

    protected Contentment() {}

    Contentment(UUID answer, UUID person, Contentedness state, @Nullable String words, UUID revision, Instant now) {
        this.answer = answer;
        this.person = person;
        this.state = state;
        this.words = words;
        this.revision = revision;
        this.at = now;
    }

    void say(Contentedness newState, @Nullable String newWords, UUID current, Instant now) {
        state = newState;
        words = newWords;
        revision = current;
        at = now;
    }

    void lookAgain() {
        state = Contentedness.LOOK_AGAIN;
    }

    UUID answer() {
        return answer;
    }

    UUID person() {
        return person;
    }

    Contentedness state() {
        return state;
    }

    UUID revision() {
        return revision;
    }

    View shown(Sight sight) {
        return new View(sight.key(person), state, words, revision, sight.time(person, at));
    }

    /** Whether a reviewer is content, as the API shows it. */
    @Schema(name = "Contentment", description = "Whether a reviewer is content with an answer")
    record View(
            @Schema(examples = "p37", description = "The key of the reviewer") String reviewer,
            Contentedness state,
            @Schema(examples = "추계의 출처가 아직 없습니다.") @Nullable String words,
            @Schema(description = "The revision on which they said so") UUID revision,
            @Schema(description = "Where names are not shown, only the day") Instant at) {}

    /** One reviewer on one answer. */
    record Key(UUID answer, UUID person) implements Serializable {}
}
