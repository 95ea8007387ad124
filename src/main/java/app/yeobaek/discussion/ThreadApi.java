package app.yeobaek.discussion;

import app.yeobaek.people.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/threads/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threads")
class ThreadApi {
    private final Settling settling;
    private final CurrentPerson current;

    @Inject
    ThreadApi(Settling settling, CurrentPerson current) {
        this.settling = settling;
        this.current = current;
    }

    /** Why a thread is settled. */
    @Schema(name = "Resolution", description = "Why a thread is settled")
    record Resolution(
            @Schema(
                            examples = "2판에서 출처를 밝혔습니다.",
                            description = "Wanted of everyone but the one who raised the point; kept and shown")
                    @Size(max = 1000)
                    @Nullable
                    String reason,
            @Schema(description = "On what it is settled: it opens itself again when that is there") @Nullable
                    Condition condition) {}

    /** Whose a thread is to do. */
    @Schema(name = "Assignment", description = "Whose a thread is to do")
    record Assignment(
            @Schema(description = "Id of a member who may reply") @NotNull UUID person,
            @Schema(examples = "2026-12-01", description = "The day it is to be done by") @Nullable LocalDate due) {}

    @PUT
    @Path("/resolution")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "resolve",
            summary = "Say that a thread is settled",
            description = "For the one who began it; with a reason also for editors and for whom it was given to. "
                    + "The thread's id is that of its annotation.")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView resolve(@PathParam("id") UUID id, @Valid @Nullable Resolution resolution) {
        return resolution == null
                ? settling.resolve(id, null, null, current.actor())
                : settling.resolve(id, resolution.reason(), resolution.condition(), current.actor());
    }

    @DELETE
    @Path("/resolution")
    @Transactional
    @Operation(operationId = "reopen", summary = "Take back that a thread is settled")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView reopen(@PathParam("id") UUID id) {
        return settling.reopen(id, current.actor());
    }

    @PUT
    @Path("/answer")
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "answerQuestion",
            summary = "Say that a question has its answer",
            description = "For its asker and for editors; somebody else's reply says so by itself.")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView answer(@PathParam("id") UUID id) {
        return settling.answer(id, current.actor());
    }

    @DELETE
    @Path("/answer")
    @Transactional
    @Operation(operationId = "askAgain", summary = "Say that what was said does not answer the question")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView askAgain(@PathParam("id") UUID id) {
        return settling.askAgain(id, current.actor());
    }

    @PUT
    @Path("/assignment")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assign", summary = "Make a thread somebody's to do")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView assign(@PathParam("id") UUID id, @Valid @NotNull Assignment assignment) {
        return settling.assign(id, assignment.person(), assignment.due(), current.actor());
    }

    @DELETE
    @Path("/assignment")
    @Transactional
    @Operation(operationId = "unassign", summary = "Make a thread nobody's to do")
    @APIResponse(responseCode = "200", description = "The thread, without its comments")
    public ThreadView unassign(@PathParam("id") UUID id) {
        return settling.unassign(id, current.actor());
    }
}
