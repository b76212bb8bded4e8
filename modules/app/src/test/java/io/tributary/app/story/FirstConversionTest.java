package io.tributary.app.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestTenant;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sequence of the public contract, "a first conversion, by curl", to the letter. */
@QuarkusTest
class FirstConversionTest {

    final TestTenant acme = TestTenant.blank();

    @Test
    void a_first_conversion_is_a_commission_within_a_second() {
        acme.request().body("""
                        {"key": "casino", "name": "Acme Casino", "currency": "EUR",
                         "destination": "https://casino.example/welcome",
                         "click_window": "P30D", "customer_window": "unlimited"}""").post("/api/v1/programs").then().statusCode(201);
        acme.request()
                .body("""
                        {"name": "First deposit", "amount": "required",
                         "fields": {"payment_method": {"type": "text", "required": false}}}""")
                .put("/api/v1/programs/casino/event-types/ftd")
                .then()
                .statusCode(oneOf(200, 201));
        String key = acme.request()
                .body("""
                        {"program": "casino", "name": "Casino backend"}""")
                .post("/api/v1/integrations")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        String affiliate = acme.request()
                .body("""
                        {"name": "Best Slots", "email": "ann@bestslots.example", "country": "DE"}""")
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"))
                .extract()
                .path("id");
        String code = acme.request()
                .body("""
                        {"program": "casino"}""")
                .post("/api/v1/affiliates/{id}/links", affiliate)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        acme.request().body("""
                        {"name": "Standard", "program": "casino", "default": true}""").put("/api/v1/plans/standard").then().statusCode(oneOf(200, 201));
        acme.request().body("""
                        {"valid_from": "2026-01-01", "currency": "EUR", "components": [
                          {"key": "cpa", "event": "ftd",
                           "qualify": {"sum": {"event": "ftd"}, "at_least": "50.00"},
                           "earn": {"flat": "150.00"}, "hold": "P14D"}]}""").post("/api/v1/plans/standard/versions").then().statusCode(201);

        var location = given().redirects()
                .follow(false)
                .get("/c/{code}?sub1=banner7", code)
                .then()
                .statusCode(302)
                .header("Location", startsWith("https://casino.example/welcome?click_id="))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .header("Location");
        var clickId = URI.create(location).getQuery().substring("click_id=".length());

        given().queryParam("event", "ftd")
                .queryParam("txid", "1001")
                .queryParam("customer_id", "p1")
                .queryParam("amount", "60.00")
                .queryParam("currency", "EUR")
                .queryParam("click_id", clickId)
                .get("/s2s/{key}", key)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> acme.request()
                        .get("/api/v1/commissions?affiliate={id}", affiliate)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].amount.amount", equalTo("150.00"))
                        .body("items[0].amount.currency", equalTo("EUR"))
                        .body("items[0].status", equalTo("held")));
    }
}
