package app.yeobaek.annotation;

import app.yeobaek.brief.BriefRevised;
import app.yeobaek.brief.Revisions;
import app.yeobaek.text.Placement;
import app.yeobaek.text.Reanchoring;
import app.yeobaek.text.TextRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Carries marks over to another revision, in the transaction that publishes it. */
@ApplicationScoped
class Carrying {
    /**
     * What has lost its place is looked for from where it was last sure, each such revision compared with the new text; of so
     * many revisions at most, the latest, so that publishing stays quick however long a brief's past.
     */
    private static final int ORIGINS = 8;

    private final Anchors anchors;
    private final Revisions revisions;

    @Inject
    Carrying(Anchors anchors, Revisions revisions) {
        this.anchors = anchors;
        this.revisions = revisions;
    }

    /** Carries everything marked in the brief: the team's marks, private ones, and deleted ones, which may come back. */
    void carry(@Observes BriefRevised revised) {
        anchors.add(
                carried(anchors.in(revised.before().id()), revised.before(), revised.after(), revised.reanchoring()));
    }

    /** Carries new marks in an old revision to the current one. */
    List<Anchor> forward(List<Anchor> made, UUID from, UUID to) {
        Revisions.Published before = revisions.published(from);
        Revisions.Published after = revisions.published(to);
        return carried(
                made,
                before,
                after,
                Reanchoring.between(
                        before.manuscript().text(), after.manuscript().text()));
    }

    private List<Anchor> carried(
            List<Anchor> old, Revisions.Published before, Revisions.Published after, Reanchoring reanchoring) {
        Map<UUID, Reanchoring> comparisons = new HashMap<>(Map.of(before.id(), reanchoring));
        Map<Anchor.Key, Anchor> origins = anchors.origins(before.id());
        List<Anchor> carried = new ArrayList<>(old.size());
        String text = after.manuscript().text();
        for (Anchor anchor : old) {
            if (anchor.standing() == Standing.GONE) {
                carried.add(Anchor.stillGone(anchor, after.id()));
                continue;
            }
            Anchor sure = sure(anchor, origins);
            boolean known = comparisons.containsKey(sure.revision()) || comparisons.size() <= ORIGINS;
            Placement placement = known
                    ? comparisons
                            .computeIfAbsent(sure.revision(), it -> Reanchoring.between(textOf(it), text))
                            .place(place(sure))
                    : Placement.detached(List.of());
            carried.add(Anchor.carried(sure, placement, after.id(), text));
        }
        return carried;
    }

    private static Anchor sure(Anchor anchor, Map<Anchor.Key, Anchor> origins) {
        if (anchor.standing().isSure() || anchor.origin() == null) {
            return anchor;
        }
        Anchor origin = origins.get(new Anchor.Key(anchor.annotation(), anchor.origin(), anchor.ordinal()));
        if (origin == null) {
            throw new IllegalStateException("an anchor without its last sure place: " + anchor.annotation());
        }
        return origin;
    }

    private static TextRange place(Anchor sure) {
        return sure.range().orElseThrow(() -> new IllegalStateException("a sure anchor without a place"));
    }

    private String textOf(UUID revision) {
        return revisions.published(revision).manuscript().text();
    }
}
