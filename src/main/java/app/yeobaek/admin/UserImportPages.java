package app.yeobaek.admin;

import app.yeobaek.people.CurrentPerson;
import app.yeobaek.security.SiteRole;
import app.yeobaek.web.Catalogue;
import app.yeobaek.web.Layouts;
import app.yeobaek.web.Problem;
import app.yeobaek.web.ProblemDetails;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/admin/users/import")
@RolesAllowed(SiteRole.ADMIN)
@Produces("text/html;charset=UTF-8")
class UserImportPages {
    private final AccountsImport imports;
    private final CurrentPerson current;
    private final Layouts layouts;

    @Inject
    UserImportPages(AccountsImport imports, CurrentPerson current, Layouts layouts) {
        this.imports = imports;
        this.current = current;
        this.layouts = layouts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form() {
        return page("form", "", "", List.of(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response look(@RestForm("file") @Nullable FileUpload file, @RestForm("text") @DefaultValue("") String text) {
        byte[] table = file != null && file.size() > 0 ? bytes(file) : text.getBytes(StandardCharsets.UTF_8);
        try {
            List<UserRow> rows = imports.look(table);
            return Response.ok(page("preview", UserTable.decoded(table), "", rows, null))
                    .build();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            String why = ProblemDetails.detail(problem, layouts.language());
            return Response.status(400)
                    .entity(page("form", text, why, List.of(), null))
                    .build();
        }
    }

    /** The table comes again with the click that confirms it: what was looked through is looked through once more. */
    @POST
    @Path("/begin")
    @Operation(hidden = true)
    public Response begin(
            @FormParam("text") @DefaultValue("") String text, @FormParam("mail") @DefaultValue("") String mail) {
        UUID id = imports.begin(current.actor(), imports.look(text.getBytes(StandardCharsets.UTF_8)), !mail.isEmpty());
        return Response.seeOther(URI.create("/admin/users/import/" + id)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response progress(@PathParam("id") UUID id) {
        AccountsImport.Progress progress = imports.progress(id).orElseThrow(Problem::notFound);
        Response.ResponseBuilder answer = Response.ok(page("progress", "", "", List.of(), progress));
        if (!progress.finished()) {
            // Looked at again by the browser itself, with or without script.
            answer.header("Refresh", "2");
        }
        return answer.build();
    }

    private TemplateInstance page(
            String step, String text, String refusal, List<UserRow> rows, AccountsImport.@Nullable Progress progress) {
        int good = (int) rows.stream().filter(UserRow::isGood).count();
        return new UserImportPage(
                        layouts.saying("admin_import_users", current.actor(), "admin"),
                        step,
                        text,
                        refusal,
                        rows.stream()
                                .map(it -> new UserImportPage.Row(it, wrong(it)))
                                .toList(),
                        good,
                        rows.size() - good,
                        progress,
                        progress == null
                                ? List.of()
                                : progress.failures().stream()
                                        .map(this::failure)
                                        .toList())
                .setLocale(layouts.language().locale());
    }

    private UserImportPage.Row failure(AccountsImport.Failure failure) {
        UserRow row = new UserRow(failure.line(), failure.handle(), "", "", "", "", "", failure.why());
        String key = "problem_" + failure.why().replace('-', '_') + "_title";
        return new UserImportPage.Row(
                row, Catalogue.find(layouts.language(), key).orElse(failure.why()));
    }

    private String wrong(UserRow row) {
        return row.isGood() ? "" : Catalogue.say(layouts.language(), "admin_row_" + row.wrong());
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return file.size() > UserTable.BYTES
                    ? new byte[UserTable.BYTES + 1]
                    : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
