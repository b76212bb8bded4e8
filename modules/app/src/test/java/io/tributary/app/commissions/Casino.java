package io.tributary.app.commissions;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.tributary.testing.TestTenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tenant with one program, two affiliates and a plan; its events are reported over the API. */
final class Casino {

    final TestTenant tenant = TestTenant.blank();
    final String ann;
    final String bob;

    /** @param components of the plan's one version, as JSON */
    Casino(String components) {
        post("/api/v1/programs", """
                {"key": "casino", "name": "Acme Casino", "currency": "EUR",
                 "destination": "https://casino.example/welcome"}""");
        define("registration", "none");
        define("kyc_approved", "none");
        define("ftd", "required");
        define("deposit", "required");
        define("refund", "optional");
        ann = affiliate("ann");
        bob = affiliate("bob");
        put("/api/v1/plans/standard", """
                {"name": "Standard", "program": "casino", "default": true}""");
        publish("""
                {"valid_from": "2026-01-01", "currency": "EUR", "components": [%s]}""".formatted(components));
    }

    void publish(String version) {
        post("/api/v1/plans/standard/versions", version);
    }

    private void define(String event, String amount) {
        put("/api/v1/programs/casino/event-types/" + event, """
                {"name": "%s", "amount": "%s"}""".formatted(event, amount));
    }

    private String affiliate(String name) {
        return tenant.request()
                .body("""
                        {"name": "%s", "email": "%s@example.com"}""".formatted(name, name))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void post(String path, String body) {
        tenant.request().body(body).post(path).then().statusCode(201);
    }

    private void put(String path, String body) {
        tenant.request().body(body).put(path).then().statusCode(200);
    }

    /** An event of Ann's customer p1, whatever else it says. */
    String event(String type, String txid, String more) {
        return event("p1", type, txid, more);
    }

    /** An event of this customer of Ann's. */
    String event(String customer, String type, String txid, String more) {
        return """
                {"event": "%s", "txid": "%s", "customer_id": "%s", "affiliate": "%s"%s}""".formatted(type, txid, customer, ann, more.isEmpty() ? "" : ", " + more);
    }

    void report(String... events) {
        tenant.request()
                .body("[" + String.join(",", events) + "]")
                .post("/api/v1/events")
                .then()
                .statusCode(200);
    }

    /** The lines, the first one first, once there are so many. */
    List<Map<String, Object>> awaitLines(int count) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> lines().size() >= count);
        return lines();
    }

    List<Map<String, Object>> lines() {
        return json("/api/v1/commissions").<Map<String, Object>>getList("items").reversed();
    }

    /** What the affiliate's account of this kind holds, such as "150.00"; "0" where it was never used. */
    String balance(String affiliate, String kind) {
        String amount = json("/api/v1/ledger/accounts?affiliate=" + affiliate)
                .getString("items.find { it.kind == '%s' }?.balance?.amount".formatted(kind));
        return amount == null ? "0" : amount;
    }

    void awaitBalance(String affiliate, String kind, String amount) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertEquals(amount, balance(affiliate, kind)));
    }

    /** Every currency's books sum to zero. */
    void assertBooksBalance() {
        for (String amount : json("/api/v1/ledger/trial-balance").<String>getList("totals.amount")) {
            assertEquals("0.00", amount);
        }
    }

    JsonPath json(String path) {
        return tenant.request().get(path).then().statusCode(200).extract().jsonPath();
    }
}
