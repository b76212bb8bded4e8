package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 27, event batch API: "{@code POST /api/v1/events} with 1,000 items, 3 bad → 207-style per-item result, 997
 * stored, re-post stores 0 more".
 */
@QuarkusTest
class Row27EventBatchTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void the_good_ones_are_stored_and_each_is_answered() {
        var items = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 1_000; i++) {
            items.add(new HashMap<>(Map.of("event", "registration", "txid", "t" + i, "customer_id", "p" + i)));
        }
        items.get(10).put("event", "nosuch");
        items.get(20).remove("txid");
        items.get(30).put("click_id", "forged");

        var first = post(items);
        var second = post(items);

        assertEquals(997, Collections.frequency(first, "accepted"));
        assertEquals(3, Collections.frequency(first, "rejected"));
        assertEquals(List.of("rejected", "rejected", "rejected"), List.of(first.get(10), first.get(20), first.get(30)));
        assertEquals(997, Collections.frequency(second, "duplicate"));
        assertEquals(0, Collections.frequency(second, "accepted"));
    }

    @Test
    void more_than_a_thousand_are_too_many_and_leave_a_trace() {
        var items = Collections.nCopies(1_001, Map.of("event", "registration", "txid", "t"));

        casino.tenant()
                .request()
                .body(items)
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("reason", equalTo("too_large"));

        casino.tenant().request().get("/api/v1/inbound-requests").then().body("items[0].reason", equalTo("too_large"));
    }

    private List<String> post(List<?> items) {
        return casino.tenant()
                .request()
                .body(items)
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
