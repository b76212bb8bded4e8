package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 3, idempotency: "the same postback 100× in parallel → one event, one commission, 100 equal receipt
 * {@code id}s; same txid with another amount → 409".
 */
@QuarkusTest
class Row03IdempotencyTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void a_hundred_at_once_are_one_event_and_one_commission() throws Exception {
        var click = casino.click();
        Callable<String> report =
                () -> deposit("60.00", click).statusCode(200).extract().path("id");

        var ids = new HashSet<String>();
        try (var callers = Executors.newFixedThreadPool(20)) {
            for (var id : callers.invokeAll(Collections.nCopies(100, report))) {
                ids.add(id.get());
            }
        }

        assertEquals(1, ids.size(), ids::toString);
        var api = casino.tenant();
        api.request().get("/api/v1/events?txid=race").then().body("items", hasSize(1));
        Eventually.seen(() -> api.request().get("/api/v1/commissions").then().body("items", hasSize(1)));
        deposit("61.00", click)
                .statusCode(409)
                .body("status", equalTo("conflict"))
                .body("id", equalTo(ids.iterator().next()));
    }

    private io.restassured.response.ValidatableResponse deposit(String amount, String click) {
        return casino.postback(
                "ftd", "race", "customer_id", "p1", "amount", amount, "currency", "EUR", "click_id", click);
    }
}
