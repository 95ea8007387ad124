package app.yeobaek.recommendation;

import app.yeobaek.recommendation.measure.Distribution;
import app.yeobaek.recommendation.report.ReportDocument;
import app.yeobaek.recommendation.report.ReportDocument.Block;
import app.yeobaek.recommendation.report.ReportDocument.Grid;
import app.yeobaek.recommendation.report.ReportDocument.Heading;
import app.yeobaek.recommendation.report.ReportDocument.Paragraph;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what somebody may see of a round as a report. It is given a {@link Board}, from which everything hidden is left out,
 * and says nothing of who asked or when: the same board gives the same report.
 */
final class Reporting {
    private final Board board;
    private final Language language;
    private final Map<String, String> names;
    private final Map<UUID, Board.Row> rows;

    Reporting(Board board, Language language) {
        this.board = board;
        this.language = language;
        this.names = board.reviewers().stream().collect(Collectors.toMap(ReviewerView::key, ReviewerView::name));
        this.rows = board.rows().stream()
                .collect(Collectors.toMap(it -> it.recommendation().id(), Function.identity()));
    }

    /** The response matrix, recommendation by recommendation or reviewer by reviewer. */
    ReportDocument matrix(boolean byReviewer) {
        List<Block> blocks = new ArrayList<>(List.of(RoundFacts.of(board.round(), language)));
        if (byReviewer) {
            for (ReviewerView reviewer : board.reviewers()) {
                blocks.add(new Heading(1, reviewer.name()));
                List<VerdictView> own = latest().stream()
                        .filter(it -> it.reviewer().equals(reviewer.key()))
                        .toList();
                blocks.add(
                        own.isEmpty()
                                ? new Paragraph(t("none"))
                                : grid(
                                        t("column_recommendation"),
                                        own.stream()
                                                .map(it -> line(it, label(it.recommendation())))
                                                .toList()));
            }
        } else {
            for (Board.Row row : board.rows()) {
                blocks.add(new Heading(1, label(row.recommendation().id())));
                blocks.add(new Paragraph(row.recommendation().words()));
                blocks.addAll(rowBlocks(row));
            }
        }
        return new ReportDocument(language.tag(), t("matrix_of", title()), blocks);
    }

    private List<Block> rowBlocks(Board.Row row) {
        UUID id = row.recommendation().id();
        List<VerdictView> given =
                latest().stream().filter(it -> it.recommendation().equals(id)).toList();
        List<Block> blocks = new ArrayList<>();
        if (!row.visible()) {
            blocks.add(new Paragraph(t("hidden")));
        }
        if (given.isEmpty()) {
            blocks.add(new Paragraph(t("none")));
        } else {
            blocks.add(grid(
                    t("column_reviewer"),
                    given.stream().map(it -> line(it, name(it.reviewer()))).toList()));
        }
        answer(id, null).ifPresent(it -> blocks.add(new Paragraph(t("answer_to_all") + "\n" + words(it))));
        board.minority().stream()
                .filter(it -> it.recommendation().equals(id))
                .forEach(it -> blocks.add(new Paragraph(t("minority_of", name(it.reviewer())) + "\n" + it.words())));
        return blocks;
    }

    private Grid grid(String first, List<List<String>> lines) {
        return new Grid(
                List.of(first, t("column_verdict"), t("column_reason"), t("column_answer")),
                List.of(18, 17, 40, 25),
                lines);
    }

    private List<String> line(VerdictView verdict, String first) {
        String scores = board.round().criteria().stream()
                .filter(it -> verdict.scores().containsKey(it.key()))
                .map(it -> it.in(language.tag()) + " " + verdict.scores().get(it.key()))
                .collect(Collectors.joining("\n"));
        String reason = verdict.reason()
                + (verdict.wording() == null ? "" : "\n" + t("wording") + ": " + verdict.wording())
                + (verdict.why() == null ? "" : "\n" + t("changed_because") + ": " + verdict.why());
        return List.of(
                first,
                joined(choice(verdict.choice()), scores),
                reason.strip(),
                answer(verdict.recommendation(), verdict.id()).map(this::words).orElse(""));
    }

    /** The matrix as one table, a line for each verdict, with nothing put together that a spreadsheet would take apart again. */
    Grid table() {
        List<String> head = new ArrayList<>(List.of(
                t("column_number"),
                t("column_recommendation"),
                t("column_reviewer"),
                t("column_verdict"),
                t("column_version"),
                t("column_reason"),
                t("wording"),
                t("changed_because")));
        board.round().criteria().forEach(it -> head.add(it.in(language.tag())));
        head.addAll(List.of(t("column_weighted"), t("column_decision"), t("column_answer"), t("column_judged")));
        List<List<String>> lines = latest().stream().map(this::cells).toList();
        return new Grid(head, head.stream().map(it -> 100 / head.size()).toList(), lines);
    }

    private List<String> cells(VerdictView it) {
        RecommendationView of = of(it.recommendation());
        List<String> cells = new ArrayList<>(List.of(
                "R" + of.number(),
                of.title(),
                name(it.reviewer()),
                choice(it.choice()),
                String.valueOf(it.sequence()),
                it.reason(),
                orEmpty(it.wording()),
                orEmpty(it.why())));
        board.round()
                .criteria()
                .forEach(criterion -> cells.add(
                        it.scores().containsKey(criterion.key())
                                ? String.valueOf(it.scores().get(criterion.key()))
                                : ""));
        var weighted = Measuring.weighted(it, board.round().criteria());
        cells.add(weighted.isPresent() ? number(weighted.getAsDouble()) : "");
        var answer = answer(it.recommendation(), it.id());
        cells.add(
                answer.map(said -> t("decision_" + key(said.decision().word()))).orElse(""));
        cells.add(answer.map(Answer.View::words).orElse(""));
        cells.add(it.judgedText());
        return cells;
    }

    /** The minutes: who was asked what, how it went, what was answered, what a minority holds. */
    ReportDocument minutes() {
        List<Block> blocks = new ArrayList<>(List.of(RoundFacts.of(board.round(), language)));
        blocks.add(new Heading(1, t("reviewers")));
        blocks.add(
                new Paragraph(board.reviewers().stream().map(ReviewerView::name).collect(Collectors.joining(", "))));
        blocks.add(new Heading(1, t("results")));
        blocks.add(new Grid(
                List.of(
                        t("column_recommendation"),
                        choice(Choice.ENDORSE),
                        choice(Choice.ENDORSE_WITH_CHANGES),
                        choice(Choice.OBJECT),
                        choice(Choice.ABSTAIN),
                        t("spread"),
                        t("column_weighted"),
                        t("column_answer")),
                List.of(28, 8, 8, 8, 8, 8, 12, 20),
                board.rows().stream().map(this::result).toList()));
        blocks.addAll(measures());
        if (!board.minority().isEmpty()) {
            blocks.add(new Heading(1, t("minority")));
            board.minority()
                    .forEach(it -> blocks.add(new Paragraph(
                            label(it.recommendation()) + " – " + name(it.reviewer()) + "\n" + it.words())));
        }
        return new ReportDocument(language.tag(), t("minutes_of", title()), blocks);
    }

    private List<String> result(Board.Row row) {
        Board.@Nullable RowMeasures measures = row.measures();
        List<String> cells = new ArrayList<>(List.of(label(row.recommendation().id())));
        if (measures == null) {
            return List.of(cells.get(0), "–", "–", "–", "–", "–", "–", t("hidden"));
        }
        for (Choice choice : Choice.values()) {
            cells.add(String.valueOf(measures.choices().get(choice.word())));
        }
        Double spread = measures.spread();
        cells.add(spread == null ? "–" : number(spread));
        cells.add(meanAndSpread(measures.weighted()));
        cells.add(answer(row.recommendation().id(), null).map(this::words).orElse(""));
        return cells;
    }

    private List<Block> measures() {
        Board.@Nullable Measures all = board.measures();
        if (all == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, t("measures")));
        Double alpha = all.alpha();
        blocks.add(new Paragraph(t("alpha_is", alpha == null ? t("undefined") : number(alpha))));
        List<List<String>> lines = board.round().criteria().stream()
                .map(it -> {
                    Double of = all.alphaByCriterion().get(it.key());
                    return List.of(
                            it.in(language.tag()),
                            it.from() + "–" + it.to() + ", " + t("weight") + " " + it.weight(),
                            meanAndSpread(all.scores().get(it.key())),
                            of == null ? t("undefined") : number(of));
                })
                .toList();
        if (!lines.isEmpty()) {
            blocks.add(new Grid(
                    List.of(t("criterion"), t("scale"), t("mean_and_deviation"), t("alpha")),
                    List.of(40, 20, 20, 20),
                    lines));
        }
        return blocks;
    }

    private List<VerdictView> latest() {
        List<UUID> order =
                board.rows().stream().map(it -> it.recommendation().id()).toList();
        return Measuring.latest(board.verdicts()).stream()
                .sorted(java.util.Comparator.comparing((VerdictView it) -> order.indexOf(it.recommendation()))
                        .thenComparing(it -> name(it.reviewer()))
                        .thenComparing(VerdictView::reviewer))
                .toList();
    }

    private java.util.Optional<Answer.View> answer(UUID recommendation, @Nullable UUID verdict) {
        return board.answers().stream()
                .filter(it ->
                        it.recommendation().equals(recommendation) && java.util.Objects.equals(it.verdict(), verdict))
                .findFirst();
    }

    private String words(Answer.View answer) {
        String done = answer.doneAt() == null
                ? ""
                : "\n" + t("done") + (answer.doneNote() == null ? "" : ": " + answer.doneNote());
        return (t("decision_" + key(answer.decision().word())) + "\n" + answer.words()).strip() + done;
    }

    private String title() {
        return board.round().briefTitle() + " – " + board.round().title();
    }

    private RecommendationView of(UUID id) {
        return java.util.Objects.requireNonNull(rows.get(id), "not in this round")
                .recommendation();
    }

    private String label(UUID id) {
        RecommendationView of = of(id);
        return "R" + of.number() + " " + of.title();
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }

    private String choice(Choice choice) {
        return t("choice_" + key(choice.word()));
    }

    private String meanAndSpread(@Nullable Distribution of) {
        return of == null ? "–" : number(of.mean()) + " ± " + number(of.deviation());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "\n" + other;
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static String key(String word) {
        return word.replace('-', '_');
    }

    private String t(String key, Object... values) {
        return Catalogue.say(language, "report_" + key, values);
    }
}
