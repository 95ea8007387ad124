package app.yeobaek.drafting;

import app.yeobaek.annotation.Annotations.Suggested;
import app.yeobaek.people.PersonView;
import app.yeobaek.text.WordDifference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion in the list.
 *
 * @param by who made it
 * @param pieces the difference, in order
 * @param decidedBy who decided, or null while it is open
 * @param reason why, or null
 * @param left whether the draft that has just been made could not take it
 * @param version for deciding without script
 */
record SuggestionRow(
        String id,
        String by,
        List<Piece> pieces,
        @Nullable String decidedBy,
        @Nullable String reason,
        int version,
        boolean left) {

    /** Some words and what becomes of them: {@code same}, {@code gone} or {@code added}. */
    record Piece(String words, boolean gone, boolean added) {}

    static SuggestionRow of(Suggested suggestion, Map<UUID, PersonView> people, Collection<UUID> left) {
        List<Piece> pieces = WordDifference.between(suggestion.exact(), suggestion.replacement()).pieces().stream()
                .map(it -> new Piece(
                        it.words(),
                        it.change() == WordDifference.Change.REMOVED,
                        it.change() == WordDifference.Change.ADDED))
                .toList();
        return new SuggestionRow(
                suggestion.annotation().toString(),
                name(people, suggestion.author()),
                pieces,
                suggestion.decidedBy() == null ? null : name(people, suggestion.decidedBy()),
                suggestion.reason(),
                suggestion.version(),
                left.contains(suggestion.annotation()));
    }

    private static String name(Map<UUID, PersonView> people, UUID id) {
        PersonView person = people.get(id);
        return person == null ? "–" : person.name();
    }
}
