package app.yeobaek.moderation;

import app.yeobaek.annotation.Concealing;
import app.yeobaek.brief.Access;
import app.yeobaek.discussion.Hidden;
import app.yeobaek.discussion.Hiding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may ask a lead to look at: a comment, or a mark with what it suggests.
 *
 * @param mark the mark, or the thread that the comment is in
 * @param comment null if it is a mark
 * @param opening of a mark: the comment that its author began it with, or null
 * @param words what is said, suggested or marked
 * @param hidden null if it is not hidden
 */
record Matter(
        UUID mark,
        @Nullable UUID comment,
        @Nullable UUID opening,
        UUID brief,
        UUID author,
        String words,
        Access access,
        @Nullable Hidden hidden) {

    static Matter of(Hiding.Held held) {
        return new Matter(
                held.thread(),
                held.comment(),
                null,
                held.brief(),
                held.author(),
                held.body(),
                held.access(),
                held.hidden());
    }

    static Matter of(Concealing.Held held) {
        return new Matter(
                held.annotation(),
                null,
                held.opening(),
                held.brief(),
                held.author(),
                held.words(),
                held.access(),
                held.hidden());
    }

    UUID id() {
        return comment == null ? mark : comment;
    }

    /** Its column in the table of flags. */
    String column() {
        return comment == null ? "annotation_id" : "comment_id";
    }

    /** What it is called in the audit log. */
    String kind() {
        return comment == null ? "annotation" : "comment";
    }

    String path() {
        return FlagView.path(brief, mark, comment);
    }

    UUID team() {
        return access.brief().team();
    }
}
