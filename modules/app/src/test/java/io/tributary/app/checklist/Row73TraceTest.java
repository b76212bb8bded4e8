package io.tributary.app.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.app.attribution.Rivals;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Trace by click id: one call returns the whole chain incl. losing candidates with reasons and all deliveries. */
@QuarkusTest
class Row73TraceTest {

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

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

    @Test
    void the_chain_is_there_though_the_row_of_the_click_is_gone() throws SQLException {
        var rivals = new Rivals();
        var click = rivals.annsClick();
        removeClicks(rivals.tenant.key());
        rivals.tenant.request().get("/api/v1/clicks/" + click).then().statusCode(404);
        rivals.report("registration", "r", "customer_id", "p1", "click_id", click);
        rivals.ftd("d", "p1");
        rivals.awaitEarned(rivals.ann, "150.00");

        var trace = trace(rivals, click);

        assertEquals(click, trace.getString("click.id"));
        assertEquals(false, trace.getBoolean("click.stored"));
        assertEquals(rivals.ann, trace.getString("click.affiliate"));
        assertEquals(List.of("r", "d"), trace.getList("events.txid"));
        assertEquals("click", trace.getString("events[0].attribution.evidence"));
        assertEquals("150.00", trace.getString("commissions[0].commission.amount.amount"));
        assertEquals(List.of("earned"), trace.getList("transfers.kind"));
    }

    private void removeClicks(String tenant) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role tributary_owner");
            statement.execute("alter table tracking.click disable trigger user");
            assertEquals(
                    1, statement.executeUpdate("delete from tracking.click where tenant_id = '%s'".formatted(tenant)));
            statement.execute("alter table tracking.click enable trigger user");
            connection.commit();
        }
    }

    private static int deliveries(JsonPath trace) {
        return trace.getList("deliveries").size();
    }

    private static JsonPath trace(Rivals rivals, String click) {
        return rivals.json("/api/v1/trace/" + click);
    }
}
