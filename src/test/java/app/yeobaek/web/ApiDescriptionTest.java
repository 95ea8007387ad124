package app.yeobaek.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API that other programs are written against. */
@QuarkusTest
class ApiDescriptionTest {
    private JsonNode api;

    @BeforeEach
    void begin() throws JsonProcessingException {
        api = new ObjectMapper()
                .readTree(RestAssured.get("/api/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private SoftAssertions forEachOperation(Check check) {
        SoftAssertions softly = new SoftAssertions();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        check.of(method.getKey() + " " + path.getKey(), method.getValue(), softly);
                    }
                }));
        return softly;
    }

    private interface Check {
        void of(String name, JsonNode operation, SoftAssertions softly);
    }

    private static void forEachNode(JsonNode node, BiConsumer<String, JsonNode> visit) {
        node.properties().forEach(it -> {
            visit.accept(it.getKey(), it.getValue());
            forEachNode(it.getValue(), visit);
        });
        if (node.isArray()) {
            node.forEach(it -> forEachNode(it, visit));
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    @Test
    void documentIsOpenApiWithAnIntroduction() {
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/info/title").asText()).isEqualTo("Yeobaek");
        assertThat(api.at("/info/description").asText()).contains("UTF-16", "If-Match");
        assertThat(api.at("/components/securitySchemes/keycloak/scheme").asText())
                .isEqualTo("bearer");
        assertThat(api.path("paths").properties().stream().map(Map.Entry::getKey))
                .allMatch(it -> it.startsWith("/api/"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        forEachNode(api, (name, node) -> {
            if (name.equals("$ref") && api.at(node.asText().substring(1)).isMissingNode()) {
                broken.add(node.asText());
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndASummary() {
        Set<String> ids = new HashSet<>();
        forEachOperation((name, operation, softly) -> {
                    softly.assertThat(operation.path("operationId").asText())
                            .as(name)
                            .isNotBlank();
                    softly.assertThat(ids.add(operation.path("operationId").asText()))
                            .as("id of " + name)
                            .isTrue();
                    softly.assertThat(operation.path("summary").asText())
                            .as(name)
                            .isNotBlank();
                    softly.assertThat(operation.path("tags").size()).as(name).isEqualTo(1);
                })
                .assertAll();
    }

    @Test
    void everySuccessIsDescribedWithItsShape() {
        forEachOperation((name, operation, softly) -> {
                    var successes = operation.path("responses").properties().stream()
                            .filter(it -> it.getKey().startsWith("2"))
                            .toList();
                    softly.assertThat(successes).as(name).isNotEmpty();
                    successes.forEach(it -> {
                        String status = name + " " + it.getKey();
                        softly.assertThat(it.getValue().path("description").asText())
                                .as(status)
                                .isNotBlank();
                        if (!it.getKey().equals("204")) {
                            softly.assertThat(it.getValue().path("content").properties())
                                    .as(status)
                                    .isNotEmpty()
                                    .allMatch(media ->
                                            !media.getValue().path("schema").isMissingNode());
                        }
                    });
                })
                .assertAll();
    }

    @Test
    void everyRefusalIsAProblem() {
        forEachOperation((name, operation, softly) -> {
                    var refusals = operation.path("responses").properties().stream()
                            .filter(it -> it.getKey().startsWith("4"))
                            .toList();
                    softly.assertThat(refusals.stream().map(Map.Entry::getKey))
                            .as(name)
                            .contains("400", "401");
                    refusals.forEach(it -> softly.assertThat(resolved(it.getValue())
                                    .at("/content/application~1problem+json/schema")
                                    .isMissingNode())
                            .as(name + " " + it.getKey())
                            .isFalse());
                })
                .assertAll();
    }

    @Test
    void importDescribesBothFormsAndWhyAFileIsRefused() {
        JsonNode operation = api.at("/paths/~1api~1briefs/post");
        assertThat(operation.path("responses").has("422")).isTrue();
        assertThat(operation.at("/requestBody/content").has("application/json")).isTrue();
        assertThat(operation.at("/requestBody/content").has("multipart/form-data"))
                .isTrue();
    }

    @Test
    void editsSayThatTheyWantTheVersion() {
        for (String path : List.of("/paths/~1api~1comments~1{id}/put", "/paths/~1api~1annotations~1{id}/patch")) {
            assertThat(api.at(path + "/responses").has("412")).isTrue();
            assertThat(api.at(path + "/responses").has("428")).isTrue();
            assertThat(api.at(path + "/responses/200/headers").has("ETag"))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void everyRequestBodyHasAnExample() {
        forEachOperation((name, operation, softly) -> operation
                        .at("/requestBody/content")
                        .properties()
                        .forEach(it -> {
                            JsonNode schema = resolved(it.getValue().path("schema"));
                            boolean exemplified = it.getValue().has("example")
                                    || it.getValue().has("examples")
                                    || schema.has("examples")
                                    || schema.path("properties").properties().stream()
                                            .anyMatch(property ->
                                                    property.getValue().has("examples"));
                            softly.assertThat(exemplified)
                                    .as(name + " " + it.getKey())
                                    .isTrue();
                        }))
                .assertAll();
    }

    @Test
    void timesAndIdsAreStrings() {
        JsonNode annotation = api.at("/components/schemas/Annotation/properties");
        assertThat(resolved(annotation.path("createdAt")).path("type").asText()).isEqualTo("string");
        assertThat(resolved(annotation.path("createdAt")).path("format").asText())
                .isEqualTo("date-time");
        assertThat(resolved(annotation.path("id")).path("type").asText()).isEqualTo("string");
        assertThat(resolved(annotation.path("id")).path("format").asText()).isEqualTo("uuid");
    }

    @Test
    void choicesAreNamedAsTheyAreSent() {
        List<String> colours = new ArrayList<>();
        api.at("/components/schemas/AnnotationColour/enum").forEach(it -> colours.add(it.asText()));
        assertThat(colours).containsExactly("amber", "green", "blue", "rose", "violet");
        List<String> states = new ArrayList<>();
        api.at("/components/schemas/ThreadState/enum").forEach(it -> states.add(it.asText()));
        assertThat(states).containsExactly("open", "answered", "resolved");
    }
}
