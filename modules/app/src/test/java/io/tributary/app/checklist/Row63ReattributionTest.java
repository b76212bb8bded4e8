package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Manual re-attribution: customer moved with reason and date: old lines stay, new lines go to the new affiliate. */
@QuarkusTest
class Row63ReattributionTest {

    @Test
    void old_lines_stay_and_new_lines_go_to_the_new_affiliate() {
        var rivals = new Rivals("""
                {"valid_from": "2026-01-01", "currency": "EUR", "components": [
                  {"key": "share", "event": "deposit", "each": true, "earn": {"percent": "10"}}]}""");
        var click = rivals.annsClick();
        var before = deposit(rivals, "d1", click);
        rivals.awaitEarned(rivals.ann, "10.00");
        String customer = rivals.json(before).getString("customer");

        rivals.post("/api/v1/customers/" + customer + "/decisions", Map.of("affiliate", rivals.bob))
                .statusCode(422)
                .body("field", equalTo("reason"));
        rivals.post(
                        "/api/v1/customers/" + customer + "/decisions",
                        Map.of("affiliate", rivals.bob, "reason", "Bob brought the customer by telephone"))
                .statusCode(201);
        var after = deposit(rivals, "d2", click);

        rivals.awaitCredit(after, rivals.bob);
        rivals.awaitEarned(rivals.bob, "10.00");
        rivals.awaitCredit(before, rivals.ann);
        rivals.awaitEarned(rivals.ann, "10.00");
        assertEquals("decision", rivals.json(after).getString("attribution.evidence"));
        assertEquals("reassigned", rivals.json(after).getString("attribution.losers[0].reason"));
        assertEquals(
                "Bob brought the customer by telephone",
                rivals.json("/api/v1/audit-log?limit=200")
                        .getString("items.find { it.action == 'customer.decided' }.reason"));
    }

    @Test
    void a_date_that_has_passed_moves_what_was_booked_since() {
        var rivals = new Rivals();
        var ftd = rivals.ftd("d1", "p1", "click_id", rivals.annsClick());
        rivals.awaitEarned(rivals.ann, "150.00");

        rivals.post(
                        "/api/v1/customers/" + rivals.json(ftd).getString("customer") + "/decisions",
                        Map.of(
                                "affiliate",
                                rivals.bob,
                                "reason",
                                "The click was Bob's",
                                "effective_at",
                                "2026-01-01T00:00:00Z"))
                .statusCode(201);

        rivals.awaitEarned(rivals.ann, "0.00");
        rivals.awaitEarned(rivals.bob, "150.00");
    }

    @Test
    void what_nobody_got_the_credit_for_can_be_given_to_somebody_later() {
        var rivals = new Rivals();
        var ftd = rivals.ftd("d1", "p1");
        rivals.awaitCredit(ftd, null);
        String customer = rivals.json(ftd).getString("customer");

        rivals.post(
                        "/api/v1/customers/" + customer + "/decisions",
                        Map.of(
                                "affiliate",
                                rivals.ann,
                                "reason",
                                "Ann sent an e-mail",
                                "effective_at",
                                "2026-01-01T00:00:00Z"))
                .statusCode(201);

        rivals.awaitCredit(ftd, rivals.ann);
        rivals.awaitEarned(rivals.ann, "150.00");
        assertEquals(rivals.ann, rivals.json("/api/v1/customers/" + customer).getString("affiliate"));
    }

    private static String deposit(Rivals rivals, String txid, String click) {
        return rivals.report(
                "deposit", txid, "customer_id", "p1", "click_id", click, "amount", "100.00", "currency", "EUR");
    }
}
