package io.tributary.app.attribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReversalTest {

    private Rivals rivals;

    @BeforeEach
    void open() {
        rivals = new Rivals();
    }

    @Test
    void more_than_is_left_cannot_be_taken_back_and_the_rest_can() {
        deposit("d");
        takeBack("half", "d", "60.00", "EUR").statusCode(200);

        takeBack("again", "d", "60.00", "EUR")
                .statusCode(422)
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("over_reversal"))
                .body("field", equalTo("amount"));

        takeBack("rest", "d", "40.00", "EUR").statusCode(200);
        takeBack("whole", "d", null, null).statusCode(422).body("reason", equalTo("over_reversal"));
    }

    @Test
    void what_was_refused_is_in_quarantine_and_its_txid_is_free() {
        deposit("d");
        takeBack("refund", "d", "160.00", "EUR").statusCode(422);

        rivals.tenant.request().get("/api/v1/inbound-requests").then().body("items.reason", hasItem("over_reversal"));

        takeBack("refund", "d", "60.00", "EUR").statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void the_same_refund_again_is_a_duplicate_and_no_second_one() {
        deposit("d");
        takeBack("refund", "d", "100.00", "EUR").statusCode(200);

        takeBack("refund", "d", "100.00", "EUR").statusCode(200).body("status", equalTo("duplicate"));
    }

    @Test
    void of_two_refunds_in_one_batch_the_second_is_refused() {
        deposit("d");

        var receipts = rivals.post("/api/v1/events", List.of(refund("one"), refund("two")))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of("accepted", "rejected"), receipts.getList("status"));
    }

    @Test
    void a_refund_in_another_currency_takes_nothing_back() {
        deposit("d");

        takeBack("refund", "d", "10.00", "USD").statusCode(422).body("reason", equalTo("bad_currency"));
    }

    @Test
    void a_dry_run_refuses_it_too() {
        deposit("d");

        rivals.casino
                .postback("chargeback", "c", "reverses", "d", "amount", "100.01", "currency", "EUR", "dry_run", "1")
                .statusCode(422)
                .body("reason", equalTo("over_reversal"));
    }

    @Test
    void a_refund_waits_for_what_it_takes_back() {
        var click = rivals.annsClick();
        rivals.report(
                "chargeback", "early", "reverses", "d", "customer_id", "p1", "amount", "60.00", "currency", "EUR");

        var ftd = rivals.ftd("d", "p1", "click_id", click);

        rivals.awaitCredit(ftd, rivals.ann);
        String customer = rivals.json(ftd).getString("customer");
        assertEquals(
                List.of("taken_back"),
                rivals.json("/api/v1/ratings/" + customer).getList("withheld.reason"));
        assertEquals(List.of(), rivals.lines(rivals.ann));
    }

    @Test
    void one_that_waits_too_long_is_listed() {
        takeBack("orphan", "never", "10.00", "EUR").statusCode(200);
        deposit("d");
        takeBack("refund", "d", "10.00", "EUR").statusCode(200);

        assertEquals(
                List.of("orphan"),
                rivals.json("/api/v1/orphan-reversals?days=0").getList("items.txid"));
        assertEquals(List.of(), rivals.json("/api/v1/orphan-reversals").getList("items.txid"));
    }

    private void deposit(String txid) {
        rivals.report("deposit", txid, "customer_id", "p1", "amount", "100.00", "currency", "EUR");
    }

    private ValidatableResponse takeBack(String txid, String reverses, String amount, String currency) {
        return amount == null
                ? rivals.casino.postback("registration", txid, "customer_id", "p1", "reverses", reverses)
                : rivals.casino.postback(
                        "chargeback",
                        txid,
                        "customer_id",
                        "p1",
                        "reverses",
                        reverses,
                        "amount",
                        amount,
                        "currency",
                        currency);
    }

    private static Map<String, String> refund(String txid) {
        return Map.of("event", "chargeback", "txid", txid, "reverses", "d", "amount", "60.00", "currency", "EUR");
    }
}
