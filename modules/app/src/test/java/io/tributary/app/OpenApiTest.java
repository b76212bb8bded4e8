package io.tributary.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published description of the API is the one that is checked in. */
@QuarkusTest
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../../docs/openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void the_checked_in_description_is_what_is_served() throws IOException {
        var served = given().accept("application/yaml")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(GENERATED, served);

        assertEquals(
                Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "",
                served,
                "the API has changed: look at the difference, then copy modules/app/target/openapi.yaml to docs/");
    }

    @Test
    void it_is_served_as_json_too() {
        given().get("/api/v1/openapi.json").then().statusCode(200).contentType("application/json");
    }
}
