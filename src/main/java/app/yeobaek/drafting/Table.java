package app.yeobaek.drafting;

import app.yeobaek.brief.Original;
import app.yeobaek.drafting.galley.Galley;
import app.yeobaek.drafting.galley.SourceLines;
import app.yeobaek.importing.SeenLine;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Problem;
import app.yeobaek.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what is on the table: a draft, its galley, and the lines it came from. */
@ApplicationScoped
class Table {
    private final Drafts drafts;
    private final Locks locks;
    private final Steps steps;
    private final ReadingProgress progress;
    private final RequestLanguage language;

    @Inject
    Table(Drafts drafts, Locks locks, Steps steps, ReadingProgress progress, RequestLanguage language) {
        this.drafts = drafts;
        this.locks = locks;
        this.steps = steps;
        this.progress = progress;
        this.language = language;
    }

    /**
     * The file that a draft was made from.
     *
     * @throws app.yeobaek.web.Problem 404, 403; 404 if the draft was thrown away
     */
    @Transactional
    Original original(UUID id, Actor actor) {
        return drafts.getEntityManager().find(Original.class, file(id, actor));
    }

    /**
     * The identity of that file.
     *
     * @throws app.yeobaek.web.Problem as above
     */
    @Transactional
    UUID file(UUID id, Actor actor) {
        @Nullable UUID file = drafts.workedOnBy(actor, id).original();
        if (file == null) {
            throw Problem.notFound();
        }
        return file;
    }

    @Transactional
    GalleyView show(UUID id, Actor actor) {
        Draft draft = drafts.workedOnBy(actor, id);
        // Everything below must be of one moment, although it takes several queries.
        drafts.getEntityManager().refresh(draft, LockModeType.PESSIMISTIC_READ);
        @Nullable Galley galley = draft.state() == DraftState.READY ? draft.galley() : null;
        List<SeenLine> seen = SeenLines.read(draft.source());
        List<String> lines = seen.stream().map(SeenLine::text).toList();
        boolean paged = seen.stream().anyMatch(line -> line.page() > 0);
        Map<Integer, SourceLines.Lines> places = galley == null || lines.isEmpty()
                ? Map.of()
                : SourceLines.of(String.join("\n", lines)).places(galley.pieces());
        Steps.Possible possible = steps.possible(id, draft.step());
        return new GalleyView(
                DraftView.of(drafts.row(id), progress.of(List.of(id)).get(id), language.get()),
                galley,
                lines,
                places,
                paged ? seen.stream().map(GalleyView.OnPage::of).toList() : List.of(),
                Marginalia.read(draft.remarks()).stream()
                        .map(Marginalia::summary)
                        .toList(),
                locks.on(id).map(it -> HoldView.of(it, actor)).orElse(null),
                possible.undo(),
                possible.redo());
    }
}
