package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tributary.testing.TestTenant;
import java.util.HashMap;
import java.util.Map;

/** An operator with one program, two event types, a reporting server and an affiliate with a link. */
final class Casino {

    final TestTenant tenant = TestTenant.blank();
    final String affiliate;
    final String link;
    final String code;
    final String integration;
    final String key;

    Casino() {
        this(Map.of());
    }

    Casino(Map<String, Object> terms) {
        var program = new HashMap<String, Object>(Map.of(
                "key", "casino",
                "name", "Acme Casino",
                "currency", "EUR",
                "destination", "https://casino.example/welcome?src={sub1}#top",
                "click_window", "P30D",
                "customer_window", "unlimited"));
        program.putAll(terms);
        post("/api/v1/programs", program).statusCode(201);
        eventType(
                "ftd",
                Map.of(
                        "name", "First deposit",
                        "amount", "required",
                        "fields",
                                Map.of(
                                        "payment_method", Map.of("type", "text"),
                                        "vip", Map.of("type", "boolean"),
                                        "level", Map.of("type", "integer"))));
        eventType("registration", Map.of("name", "Registration", "amount", "none"));
        eventType(
                "kyc",
                Map.of(
                        "name", "Identity checked",
                        "amount", "none",
                        "fields", Map.of("level", Map.of("type", "integer", "required", true))));
        var reporting = post("/api/v1/integrations", Map.of("program", "casino", "name", "Casino backend"))
                .statusCode(201);
        integration = reporting.extract().path("id");
        key = reporting.extract().path("key");
        affiliate = affiliate("ann@bestslots.example");
        var made = post("/api/v1/affiliates/" + affiliate + "/links", Map.of("program", "casino"))
                .statusCode(201);
        link = made.extract().path("id");
        code = made.extract().path("code");
    }

    String affiliate(String email) {
        return post("/api/v1/affiliates", Map.of("name", "Best Slots", "email", email, "country", "DE"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String link(String affiliate) {
        return post("/api/v1/affiliates/" + affiliate + "/links", Map.of("program", "casino"))
                .statusCode(201)
                .extract()
                .path("code");
    }

    ValidatableResponse post(String path, Object body) {
        return tenant.request().body(body).post(path).then();
    }

    ValidatableResponse get(String path) {
        return tenant.request().get(path).then();
    }

    private void eventType(String key, Map<String, Object> body) {
        tenant.request()
                .body(body)
                .put("/api/v1/programs/casino/event-types/" + key)
                .then()
                .statusCode(200);
    }

    /** A visitor's browser at the installation's own host. */
    static RequestSpecification visitor() {
        return given().redirects()
                .follow(false)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    /** Clicks the link and returns the click id. */
    String click(String code) {
        var location =
                visitor().get("/c/" + code).then().statusCode(302).extract().header("Location");
        return location.replaceAll(".*click_id=([0-9a-v]{40}).*", "$1");
    }

    String click() {
        return click(code);
    }

    /** Reports by postback. */
    ValidatableResponse report(Map<String, ?> parameters) {
        return given().queryParams(parameters).get("/s2s/" + key).then();
    }

    /** A first deposit of 60.00 EUR. */
    static Map<String, Object> ftd(String txid, Map<String, ?> more) {
        var parameters = new HashMap<String, Object>(
                Map.of("event", "ftd", "txid", txid, "customer_id", "p1", "amount", "60.00", "currency", "EUR"));
        parameters.putAll(more);
        parameters.values().removeIf(value -> value.equals(""));
        return parameters;
    }
}
