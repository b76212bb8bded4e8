package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checklist 69, sandbox: "test-mode keys and clicks never reach live reports or money". */
@QuarkusTest
class Row69SandboxTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void what_a_test_integration_reports_is_kept_apart() {
        var made = casino.tenant()
                .request()
                .body(Map.of("program", "casino", "name", "Sandbox"))
                .post("/api/v1/integrations")
                .then()
                .extract();
        casino.tenant()
                .request()
                .body(Map.of("testing", true))
                .put("/api/v1/integrations/" + made.path("id") + "/protection")
                .then()
                .statusCode(200);

        given().queryParams(deposit("1", casino.click()))
                .get("/s2s/" + made.path("key"))
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"));
        given().queryParams(deposit("2", casino.click()))
                .queryParam("dry_run", "1")
                .get("/s2s/" + made.path("key"))
                .then()
                .statusCode(200);

        nothingCounts(1);
    }

    @Test
    void a_test_click_is_no_click_and_nothing_that_names_it_counts() {
        var click = casino.click("?test=1");

        given().queryParams(deposit("1", click))
                .get("/s2s/" + casino.s2sKey())
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"));
        given().queryParams(deposit("2", casino.click()))
                .queryParam("test", "1")
                .get("/s2s/" + casino.s2sKey())
                .then()
                .statusCode(200);

        nothingCounts(2);
        casino.tenant().request().get("/api/v1/clicks/" + click).then().statusCode(404);
    }

    private void nothingCounts(int tests) {
        casino.tenant().request().get("/api/v1/events").then().body("items", hasSize(0));
        casino.tenant()
                .request()
                .get("/api/v1/inbound-requests?outcome=test")
                .then()
                .body("items", hasSize(tests));
        // What counts is booked within a second: once a real one is, nothing else can be on its way.
        casino.postback(
                        "ftd",
                        "real",
                        "customer_id",
                        "p9",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "click_id",
                        casino.click())
                .statusCode(200);
        Eventually.seen(() ->
                casino.tenant().request().get("/api/v1/commissions").then().body("items", hasSize(1)));
    }

    private static Map<String, String> deposit(String txid, String click) {
        return Map.of(
                "event",
                "ftd",
                "txid",
                txid,
                "customer_id",
                "p1",
                "amount",
                "60.00",
                "currency",
                "EUR",
                "click_id",
                click);
    }
}
