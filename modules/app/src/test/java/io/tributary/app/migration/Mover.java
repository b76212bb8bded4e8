package io.tributary.app.migration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An operator who comes from another system: sends its files and says how its links looked. */
public final class Mover {

    private final TestTenant tenant;

    public Mover(TestTenant tenant) {
        this.tenant = tenant;
    }

    /** Says that links looked as those of a well-known system. */
    public void linksLike(String preset) {
        tenant.request()
                .body(Map.of("preset", preset))
                .post("/api/v1/migration/link-shapes")
                .then()
                .statusCode(201);
    }

    /** Sends a file and waits until it was read without effect. */
    public ValidatableResponse check(String kind, String csv) {
        return send(kind, csv, true, Map.of());
    }

    /** Sends a file and has it taken over. */
    public ValidatableResponse take(String kind, String csv) {
        return send(kind, csv, false, Map.of());
    }

    /** The same, saying what the file calls our columns. */
    public ValidatableResponse take(String kind, String csv, Map<String, String> columns) {
        return send(kind, csv, false, columns);
    }

    private ValidatableResponse send(String kind, String csv, boolean dry, Map<String, String> columns) {
        var constants = List.of("affiliates", "balances", "shadow").contains(kind) ? "{}" : "{\"program\": \"casino\"}";
        var settings = """
                {"kind": "%s", "dry_run": %s, "columns": %s, "constants": %s}""".formatted(kind, dry, json(columns), constants);
        String id = tenant.request()
                .contentType(ContentType.MULTIPART)
                .multiPart("file", kind + ".csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(new MultiPartSpecBuilder(settings)
                        .controlName("settings")
                        .mimeType("application/json")
                        .build())
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> run(id).body("status", oneOf("done", "failed")));
        return run(id).body("status", equalTo("done"));
    }

    /** Why rows of a run were refused, by their lines. */
    public ValidatableResponse errors(ValidatableResponse run) {
        return tenant.request()
                .get("/api/v1/imports/{id}/errors", run.extract().<String>path("id"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse run(String id) {
        return tenant.request().get("/api/v1/imports/{id}", id).then().statusCode(200);
    }

    private static String json(Map<String, String> columns) {
        var members = new StringBuilder();
        columns.forEach((name, column) -> members.append(members.isEmpty() ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": \"")
                .append(column)
                .append('"'));
        return "{" + members + "}";
    }
}
