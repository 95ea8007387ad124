package app.yeobaek.drafting;

import app.yeobaek.annotation.Annotations;
import app.yeobaek.annotation.Annotations.Accepted;
import app.yeobaek.brief.Access;
import app.yeobaek.brief.Briefs;
import app.yeobaek.brief.Manuscript;
import app.yeobaek.brief.Manuscript.Block;
import app.yeobaek.brief.Revisions;
import app.yeobaek.drafting.galley.Piece;
import app.yeobaek.drafting.galley.Reword;
import app.yeobaek.security.Actor;
import app.yeobaek.security.Permission;
import app.yeobaek.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Carries the accepted suggestions of a brief over into the draft of its next revision, a step for each block, so that each can be
 * looked at and taken back like any other.
 */
@ApplicationScoped
class SuggestedWording {
    private final Briefs briefs;
    private final Revisions revisions;
    private final Annotations annotations;
    private final Intake intake;
    private final Drafts drafts;
    private final Mending mending;

    @Inject
    SuggestedWording(
            Briefs briefs,
            Revisions revisions,
            Annotations annotations,
            Intake intake,
            Drafts drafts,
            Mending mending) {
        this.briefs = briefs;
        this.revisions = revisions;
        this.annotations = annotations;
        this.intake = intake;
        this.drafts = drafts;
        this.mending = mending;
    }

    /**
     * The draft that has the suggestions now.
     *
     * @param draft its id
     * @param taken how many suggestions stand in it
     * @param left the marks of those that do not: their paragraph was changed in the draft already, or stands there twice
     */
    record Carried(UUID draft, int taken, List<UUID> left) {}

    /** A block with the words that it is to have. */
    private record Wanted(Block block, String before, String after, List<Accepted> suggestions) {}

    /**
     * Makes the draft, or goes on with the one that is being edited.
     *
     * @throws Problem 404, 403, 409 if nothing is accepted or somebody else has the draft in hand
     */
    @Transactional
    Carried carry(UUID brief, Actor actor) {
        Access access = briefs.readableBy(actor, brief);
        access.require(Permission.REVISE_BRIEF);
        UUID revision = access.brief().revision();
        List<Accepted> accepted = annotations.accepted(brief, revision);
        if (accepted.isEmpty()) {
            throw Problem.of(409, "nothing-accepted");
        }
        UUID id = intake.edit(brief, null, actor).draft();
        Set<UUID> left =
                new LinkedHashSet<>(accepted.stream().map(Accepted::annotation).toList());
        for (Wanted wanted : wanted(revisions.published(revision).manuscript(), accepted)) {
            if (isCarried(id, wanted, actor)) {
                wanted.suggestions().forEach(it -> left.remove(it.annotation()));
            }
        }
        return new Carried(id, accepted.size() - left.size(), List.copyOf(left));
    }

    /** What each block is to say; the suggestions of a block never overlap, so the last one is put in first. */
    private static List<Wanted> wanted(Manuscript manuscript, List<Accepted> accepted) {
        Map<Block, List<Accepted>> byBlock = new LinkedHashMap<>();
        for (Accepted each : accepted) {
            manuscript.blocks().stream()
                    .filter(it -> !it.kind().isContainer() && it.range().contains(each.range()))
                    .findFirst()
                    .ifPresent(it -> byBlock.computeIfAbsent(it, none -> new ArrayList<>())
                            .add(each));
        }
        List<Wanted> all = new ArrayList<>();
        byBlock.forEach((block, suggestions) -> {
            StringBuilder words = new StringBuilder(block.range().of(manuscript.text()));
            for (int i = suggestions.size() - 1; i >= 0; i--) {
                Accepted each = suggestions.get(i);
                int from = block.range().start();
                words.replace(each.range().start() - from, each.range().end() - from, each.replacement());
            }
            all.add(new Wanted(
                    block,
                    block.range().of(manuscript.text()),
                    words.toString().replaceAll(" {2,}", " ").strip(),
                    suggestions));
        });
        return all;
    }

    private boolean isCarried(UUID id, Wanted wanted, Actor actor) {
        List<Piece> pieces = drafts.takenBy(actor, id).galley().pieces();
        if (pieces.stream().anyMatch(it -> it.text().equals(wanted.after()))) {
            return true;
        }
        List<Piece> same = pieces.stream()
                .filter(it -> it.kind() == wanted.block().kind() && it.text().equals(wanted.before()))
                .toList();
        // Two blocks that say the same cannot be told apart once the draft was edited; a person can.
        Optional<Piece> piece = same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        if (piece.isEmpty() || wanted.after().isEmpty()) {
            return false;
        }
        mending.mend(id, "*", new Reword(piece.get().id(), wanted.after()), actor);
        return true;
    }
}
