package io.tributary.app.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.app.attribution.Rivals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trace by click id: one call returns the whole chain incl. losing candidates with reasons and all deliveries. */
@QuarkusTest
class Row73TraceTest {

    @Test
    void one_call_returns_the_whole_chain() {
        var rivals = new Rivals();
        rivals.post(
                        "/api/v1/postbacks",
                        Map.of(
                                "affiliate",
                                rivals.ann,
                                "url",
                                "https://tracker.example/in?cid={aff_click_id}",
                                "triggers",
                                List.of("qualified")))
                .statusCode(201);
        var click = rivals.annsClick();
        rivals.report("registration", "r", "customer_id", "p1", "click_id", click);
        rivals.ftd("d", "p1", "click_id", click, "affiliate", rivals.bob);
        rivals.report("deposit", "later", "customer_id", "p1", "amount", "5.00", "currency", "EUR");
        rivals.awaitEarned(rivals.ann, "150.00");

        Rivals.awaiting(() -> assertTrue(deliveries(trace(rivals, click)) > 0, "a delivery"));

        var trace = trace(rivals, click);
        assertEquals(click, trace.getString("click.id"));
        assertEquals(List.of("r", "d", "later"), trace.getList("events.txid"));
        assertEquals(List.of(rivals.bob), trace.getList("events[1].attribution.losers.affiliate_id"));
        assertEquals(List.of("weaker_evidence"), trace.getList("events[1].attribution.losers.reason"));
        assertEquals("customer", trace.getString("events[2].attribution.evidence"));
        assertEquals("150.00", trace.getString("commissions[0].commission.amount.amount"));
        assertTrue(trace.getString("commissions[0].explanation.sentence").contains("150.00"));
        assertEquals(List.of("earned"), trace.getList("transfers.kind"));
        assertEquals("qualified", trace.getString("deliveries[0].delivery.trigger"));
    }

    private static int deliveries(JsonPath trace) {
        return trace.getList("deliveries").size();
    }

    private static JsonPath trace(Rivals rivals, String click) {
        return rivals.json("/api/v1/trace/" + click);
    }
}
