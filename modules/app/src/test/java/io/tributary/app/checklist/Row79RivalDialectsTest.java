package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Row 79, rival dialects: "TUNE {@code /aff_lsr}, Everflow {@code nid}, Affise, Voluum, Keitaro, Binom requests are
 * accepted and answered in their form".
 */
@QuarkusTest
class Row79RivalDialectsTest {

    TestCasino casino;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void rivals_postbacks_are_accepted_and_answered_in_their_form() {
        var key = casino.s2sKey();

        assertEquals(
                "success=true;",
                said("/aff_lsr?offer_id=1&goal_id=ftd&amount=60&adv_sub=1&security_token=" + key
                        + click("transaction_id")));
        assertEquals(
                "OK",
                said("/?nid=7&event_id=ftd&amount=60&order_id=2&verification_token=" + key + click("transaction_id")));
        assertEquals(
                "{\"status\":1,\"message\":\"Postback accepted\"}",
                said("/postback?goal=ftd&sum=60&action_id=3&status=1&secure=" + key + click("clickid")));
        assertEquals("Success", said("/" + key + "/postback?status=ftd&payout=60&tid=4" + click("subid")));
        assertEquals("OK", said("/click.php?payout=60&cnv_status=ftd&txid=5&key=" + key + click("cnv_id")));
        dialect("voluum");
        assertEquals("OK", said("/s2s/" + key + "/postback?payout=60&txid=6&et=ftd" + click("cid")));

        casino.tenant()
                .request()
                .get("/api/v1/events")
                .then()
                .body("items", hasSize(6))
                .body("items.event", everyItem(equalTo("ftd")))
                .body("items.amount.amount", everyItem(equalTo("60.00")))
                .body("items.amount.currency", everyItem(equalTo("EUR")));
    }

    @Test
    void refusals_are_told_in_their_form_and_kept() {
        var key = casino.s2sKey();

        assertEquals(
                "success=false; err_msg=bad_click_id;",
                said("/aff_lsr?goal_id=ftd&amount=60&transaction_id=x&security_token=" + key));
        given().get("/aff_lsr?goal_id=ftd&security_token=none_x").then().statusCode(401);

        casino.tenant()
                .request()
                .get("/api/v1/inbound-requests?reason=bad_click_id")
                .then()
                .body("items", hasSize(1))
                .body("items[0].raw", equalTo("goal_id=ftd&amount=60&transaction_id=x&dialect=tune"));
    }

    private void dialect(String dialect) {
        String id = casino.tenant().request().get("/api/v1/integrations").path("items[0].id");
        casino.tenant()
                .request()
                .body("{\"dialect\": \"%s\"}".formatted(dialect))
                .put("/api/v1/integrations/" + id + "/vocabulary")
                .then()
                .statusCode(200)
                .body("dialect", equalTo(dialect));
    }

    private String click(String parameter) {
        return "&" + parameter + "=" + casino.click();
    }

    private static String said(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
