package io.tributary.app.program;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.tributary.testing.TestTenant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TenantResourceTest {

    @Test
    void the_first_key_may_do_everything_and_is_shown_once() {
        var key = fresh();
        String apiKey = platform()
                .body(Map.of("key", key, "name", "Acme", "time_zone", "Europe/Malta", "currency", "EUR"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .body("template", equalTo("blank"))
                .body("number", notNullValue())
                .body("api_key", startsWith(key + "_"))
                .extract()
                .path("api_key");

        given().auth()
                .preemptive()
                .oauth2(apiKey)
                .get("/api/v1/tenant")
                .then()
                .statusCode(200)
                .body("key", equalTo(key))
                .body("time_zone", equalTo("Europe/Malta"));
    }

    @Test
    void a_template_with_a_destination_brings_a_first_program() {
        var key = fresh();
        String apiKey = platform()
                .body(Map.of(
                        "key", key,
                        "name", "Acme",
                        "time_zone", "Europe/Malta",
                        "currency", "EUR",
                        "template", "saas",
                        "destination", "https://app.example/"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .path("api_key");

        given().auth()
                .preemptive()
                .oauth2(apiKey)
                .get("/api/v1/programs/app/event-types/invoice_paid")
                .then()
                .statusCode(200)
                .body("amount", equalTo("required"));
    }

    @Test
    void a_blank_tenant_has_no_first_program() {
        platform()
                .body(Map.of(
                        "key", fresh(),
                        "name", "Acme",
                        "time_zone", "UTC",
                        "currency", "EUR",
                        "destination", "https://app.example/"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(422)
                .body("field", equalTo("destination"));
    }

    @Test
    void a_key_belongs_to_one_tenant() {
        var acme = TestTenant.blank();

        platform()
                .body(Map.of("key", acme.key(), "name", "Thief", "time_zone", "UTC", "currency", "EUR"))
                .post("/api/v1/tenants")
                .then()
                .statusCode(409)
                .body("reason", equalTo("tenant_exists"));
        acme.request().get("/api/v1/tenant").then().body("name", equalTo("Operator " + acme.key()));
    }

    @Test
    void only_the_platform_creates_and_lists_tenants() {
        var acme = TestTenant.blank();

        acme.request().body(Map.of()).post("/api/v1/tenants").then().statusCode(403);
        acme.request().get("/api/v1/tenants").then().statusCode(403);
        given().get("/api/v1/tenants").then().statusCode(401);
        platform().get("/api/v1/tenants?limit=1").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "key, Acme!, bad_key",
        "key, a, bad_key",
        "name, '', missing_field",
        "time_zone, Mars/Olympus, bad_time_zone",
        "time_zone, CET, bad_time_zone",
        "currency, GOLD, bad_currency",
        "template, lottery, bad_value",
        "destination, mailto:a@b.example, bad_url",
    })
    void a_wrong_field_is_named(String field, String value, String reason) {
        var body = new HashMap<>(
                Map.of("key", fresh(), "name", "Acme", "time_zone", "UTC", "currency", "EUR", "template", "saas"));
        body.put(field, value);

        platform()
                .body(body)
                .post("/api/v1/tenants")
                .then()
                .statusCode(422)
                .body("reason", equalTo(reason))
                .body("field", equalTo(field));
    }

    @Test
    void a_tenant_is_renamed_by_its_admin() {
        var acme = TestTenant.blank();

        acme.request()
                .body(Map.of("name", "Acme Holding", "version", 0))
                .patch("/api/v1/tenant")
                .then()
                .statusCode(200)
                .body("name", equalTo("Acme Holding"));
        acme.request()
                .body(Map.of("name", "Acme Folding", "version", 0))
                .patch("/api/v1/tenant")
                .then()
                .statusCode(409);
    }

    private static String fresh() {
        return "p" + Long.toString(System.nanoTime(), 36);
    }

    private static RequestSpecification platform() {
        return given().auth().preemptive().oauth2(TestTenant.PLATFORM_KEY).contentType(ContentType.JSON);
    }
}
