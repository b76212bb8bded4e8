package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 2, S2S postback, GET and POST: "both verbs with {@code click_id,event,txid} → 200 JSON with a receipt
 * {@code id}, and the event is attributed to the link's affiliate".
 */
@QuarkusTest
class Row02PostbackTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void a_get_is_answered_with_a_receipt_and_credits_the_affiliate() {
        credited(given().queryParams(report("1")).get("/s2s/" + casino.s2sKey()).then());
    }

    @Test
    void a_post_is_answered_with_a_receipt_and_credits_the_affiliate() {
        credited(given().formParams(report("2")).post("/s2s/" + casino.s2sKey()).then());
    }

    private Map<String, String> report(String txid) {
        return Map.of("event", "registration", "txid", txid, "click_id", casino.click());
    }

    private void credited(ValidatableResponse receipt) {
        String id = receipt.statusCode(200)
                .contentType("application/json")
                .body("id", notNullValue())
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"))
                .extract()
                .path("id");
        Eventually.seen(() -> casino.tenant()
                .request()
                .get("/api/v1/events/" + id)
                .then()
                .body("attribution.affiliate_id", equalTo(casino.affiliate())));
    }
}
