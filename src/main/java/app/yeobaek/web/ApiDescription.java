package app.yeobaek.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the description of the API with what holds for every operation: how to log in, and how it refuses. */
public final class ApiDescription implements OASFilter {
    private static final String INTRODUCTION =
            """
            Everything the pages do, as JSON. Log in with a bearer token of the site's Keycloak.

            **Positions** are half-open ranges of UTF-16 code units in the canonical text of a revision. **Times** are \
            ISO 8601 in UTC. **Ids** are UUIDs; where a request takes an `id`, choose a new UUIDv7 and repeat the request \
            with the same id after a lost connection: it is carried out once. **Edits** want `If-Match` with the `ETag` \
            (the quoted version) that was read. **Lists** are paged by `limit` and `after`; `next` is the cursor of the \
            following page, absent on the last. **Refusals** are RFC 9457 problem details in the language of \
            `Accept-Language` (ko, en).\
            """;

    private static final Map<String, String> REFUSALS = refusals();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getInfo().description(INTRODUCTION);
        api.getComponents()
                .addSecurityScheme(
                        "keycloak",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the site's Keycloak realm"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("keycloak"));
        REFUSALS.forEach((status, meaning) -> api.getComponents().addResponse("Problem" + status, problem(meaning)));
        api.getPaths().getPathItems().values().forEach(ApiDescription::completeAll);
    }

    private static void completeAll(PathItem item) {
        item.getOperations().forEach(ApiDescription::complete);
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        // SmallRye adds these two by itself, without a body.
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        boolean reads = method == PathItem.HttpMethod.GET;
        boolean guarded = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "If-Match".equals(it.getName()));
        List<String> statuses = reads
                ? List.of("400", "401", "404")
                : guarded
                        ? List.of("400", "401", "403", "404", "412", "413", "428")
                        : List.of("400", "401", "403", "404", "409", "413");
        if (guarded) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader(
                            "ETag",
                            OASFactory.createHeader()
                                    .description("The version now, wanted as If-Match by the next edit")
                                    .schema(OASFactory.createSchema()
                                            .addType(Schema.SchemaType.STRING)
                                            .addExample("\"3\"")));
        }
        if ("importBrief".equals(operation.getOperationId())) {
            refuse(operation, "422");
            operation.getRequestBody().getContent().addMediaType("multipart/form-data", file());
        }
        statuses.forEach(status -> refuse(operation, status));
    }

    private static void refuse(Operation operation, String status) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
    }

    private static MediaType file() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addRequired("team")
                        .addRequired("file")
                        .addProperty(
                                "team",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .format("uuid")
                                        .addExample("0197a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b"))
                        .addProperty(
                                "file",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .format("binary")));
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetails.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Map<String, String> refusals() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("400", "The input breaks a constraint or cannot be read; `errors` names the fields");
        meanings.put("401", "No token, or one that is expired or not ours");
        meanings.put("403", "One sees the thing, but one's role does not allow the act");
        meanings.put("404", "There is no such thing, or it is not for the one who asks");
        meanings.put("409", "It contradicts what is there, such as an id that is already taken");
        meanings.put("412", "Somebody else was faster: `current` is the state now");
        meanings.put("413", "The input is larger than allowed");
        meanings.put("422", "The file cannot be read as a brief; `detail` says why");
        meanings.put("428", "An edit without If-Match: it could overwrite what one has not read");
        return meanings;
    }
}
