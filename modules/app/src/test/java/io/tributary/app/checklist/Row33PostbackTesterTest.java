package io.tributary.app.checklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.app.postbacks.Receiver;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * "Postback tester for both sides: test call shows resolved URL, response, lint errors (literal macro, wrong braces)
 * without touching stats."
 */
@QuarkusTest
class Row33PostbackTesterTest {

    @Test
    void what_an_operators_server_calls_is_explained_and_leaves_no_trace() {
        var casino = new TestCasino(TestTenant.blank());
        var url = "http://tributary.test/s2s/" + casino.s2sKey();

        inbound(casino, url + "?event=ftd&txid=1&customer_id=p1&amount=60.00&currency=EUR&click_id=" + casino.click())
                .body("ok", equalTo(true))
                .body("findings", empty());
        inbound(
                        casino,
                        url
                                + "?event=ftd&txid={txid}&click_id={{click_id}}&customer_id={player&amount=1,50&currency=EUR")
                .body("ok", equalTo(false))
                .body("findings.code", hasItems("unreplaced_macro", "wrong_braces", "bad_amount"))
                .body("findings.findAll { it.code == 'unreplaced_macro' }.field", hasItems("txid", "click_id"));

        nothingHappened(casino);
    }

    @Test
    void an_affiliates_address_is_called_with_samples_and_leaves_no_trace() throws Exception {
        var casino = new TestCasino(TestTenant.blank());
        try (var receiver = new Receiver()) {
            receiver.replies(new Receiver.Reply(404, Map.of(), "no such campaign"));
            var postback = casino.tenant()
                    .request()
                    .body(Map.of(
                            "affiliate",
                            casino.affiliate(),
                            "url",
                            receiver.url("/pb?cid={aff_click_id}&payout={payout}")))
                    .post("/api/v1/postbacks")
                    .path("id");

            casino.tenant()
                    .request()
                    .post("/api/v1/postbacks/{id}/trials", postback)
                    .then()
                    .statusCode(200)
                    .body("url", equalTo(receiver.url("/pb?cid=test-aff_click_id&payout=10.00")))
                    .body("status", equalTo(404))
                    .body("answer", equalTo("no such campaign"));

            assertEquals(1, receiver.told().size());
            casino.tenant().request().get("/api/v1/postback-deliveries").then().body("items", hasSize(0));
            nothingHappened(casino);
        }
    }

    @Test
    void an_affiliates_address_is_checked_before_it_is_saved() {
        var casino = new TestCasino(TestTenant.blank());

        outbound(casino, "https://8.8.8.8/pb?cid={aff_click_id}")
                .body("ok", equalTo(true))
                .body("findings", empty());
        outbound(casino, "https://8.8.8.8/pb?cid={clickid}&sub={{sub1}}&amount=[payout]")
                .body("ok", equalTo(false))
                .body("findings.code", hasItems("unknown_macro", "wrong_braces"))
                .body("findings.find { it.code == 'unknown_macro' }.detail", containsString("{click_id}"));
        outbound(casino, "https://10.0.0.1/pb?cid={aff_click_id}").body("findings.code", hasItems("private_address"));
        outbound(casino, "https://{sub1}.example/pb").body("ok", equalTo(false));
        outbound(casino, "https://8.8.8.8/pb").body("ok", equalTo(true)).body("findings.code", hasItems("no_click"));
    }

    private static ValidatableResponse inbound(TestCasino casino, String url) {
        return check(casino, "inbound", url);
    }

    private static ValidatableResponse outbound(TestCasino casino, String url) {
        return check(casino, "outbound", url);
    }

    private static ValidatableResponse check(TestCasino casino, String side, String url) {
        return casino.tenant()
                .request()
                .body(Map.of("url", url))
                .post("/api/v1/postback-checks/{side}", side)
                .then()
                .statusCode(200);
    }

    private static void nothingHappened(TestCasino casino) {
        for (var list : new String[] {"events", "inbound-requests", "inbound-log", "commissions"}) {
            casino.tenant().request().get("/api/v1/{list}", list).then().body("items", hasSize(0));
        }
    }
}
