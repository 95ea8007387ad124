package app.yeobaek.recommendation;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.recommendation.report.CsvReport;
import app.yeobaek.recommendation.report.DocxReport;
import app.yeobaek.recommendation.report.HtmlReport;
import app.yeobaek.recommendation.report.HwpxReport;
import app.yeobaek.recommendation.report.ReportDocument;
import app.yeobaek.security.Actor;
import app.yeobaek.web.Language;
import app.yeobaek.web.Problem;
import app.yeobaek.web.RequestLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/rounds/{id}/report")
@Authenticated
@Tag(name = "Rounds", description = "Rounds of review: verdicts, answers, boards, reports")
class ReportApi {
    private final Boards boards;
    private final Rounds rounds;
    private final CurrentPerson current;
    private final RequestLanguage language;

    @Inject
    ReportApi(Boards boards, Rounds rounds, CurrentPerson current, RequestLanguage language) {
        this.boards = boards;
        this.rounds = rounds;
        this.current = current;
        this.language = language;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "report",
            summary = "Download the response matrix or the minutes of a round",
            description =
                    "With what one may see now, under pseudonyms where names are not shown. The same state gives the"
                            + " same report.")
    @APIResponse(responseCode = "200", description = "The file")
    public RestResponse<byte[]> report(
            @PathParam("id") UUID id,
            @Parameter(description = "docx, hwpx, csv (the matrix alone) or html")
                    @QueryParam("format")
                    @DefaultValue("html")
                    String format,
            @Parameter(description = "matrix or minutes") @QueryParam("kind") @DefaultValue("matrix") String kind,
            @Parameter(description = "How the matrix is grouped: recommendation or reviewer")
                    @QueryParam("by")
                    @DefaultValue("recommendation")
                    String by,
            @Parameter(description = "ko or en; else the language asked for") @QueryParam("language") @Nullable
                    String wanted) {
        Actor actor = current.actor();
        Language in = wanted == null ? language.get() : Language.ofTag(wanted).orElse(language.get());
        // Its own transaction: a large file is written after the connection has gone back.
        Board board = QuarkusTransaction.requiringNew().call(() -> {
            Board read = boards.of(id, actor, in);
            rounds.noted(id, actor.id(), "report", null, null, kind + " " + format);
            return read;
        });
        Reporting reporting = new Reporting(board, in);
        ReportDocument document =
                kind.equals("minutes") ? reporting.minutes() : reporting.matrix(by.equals("reviewer"));
        byte[] file =
                switch (format) {
                    case "docx" -> DocxReport.write(document);
                    case "hwpx" -> HwpxReport.write(document);
                    case "csv" -> CsvReport.write(reporting.table());
                    case "html" -> HtmlReport.file(document).getBytes(StandardCharsets.UTF_8);
                    default -> throw Problem.of(400, "format-unknown");
                };
        String name = document.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + "." + format;
        return RestResponse.ResponseBuilder.ok(file)
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }
}
