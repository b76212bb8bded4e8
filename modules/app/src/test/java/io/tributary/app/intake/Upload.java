package io.tributary.app.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Files as an operator uploads them through the API. */
public final class Upload {

    private Upload() {}

    /** Uploads a file with its settings, as JSON. */
    public static Response file(TestTenant tenant, byte[] content, String settings) {
        return given().auth()
                .preemptive()
                .oauth2(tenant.apiKey())
                .multiPart("file", "../rows.csv", content, "text/csv")
                .multiPart("settings", settings, "application/json")
                .post("/api/v1/imports");
    }

    public static Response file(TestTenant tenant, String content, String settings) {
        return file(tenant, content.getBytes(StandardCharsets.UTF_8), settings);
    }

    /** Uploads a file and waits until it was run through. */
    public static ValidatableResponse run(TestTenant tenant, String content, String settings) {
        String id =
                file(tenant, content, settings).then().statusCode(201).extract().path("id");
        return ended(tenant, id);
    }

    /** Runs over the file of an import for real, and waits until that was done. */
    public static ValidatableResponse again(TestTenant tenant, String id) {
        String run = tenant.request()
                .body("{\"dry_run\": false}")
                .post("/api/v1/imports/" + id + "/runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return ended(tenant, run);
    }

    public static ValidatableResponse ended(TestTenant tenant, String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> tenant.request()
                        .get("/api/v1/imports/" + id)
                        .then()
                        .body("status", oneOf("done", "failed", "cancelled")));
        return tenant.request().get("/api/v1/imports/" + id).then().statusCode(200);
    }
}
