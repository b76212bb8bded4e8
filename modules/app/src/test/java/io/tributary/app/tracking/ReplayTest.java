package io.tributary.app.tracking;

import static io.tributary.app.tracking.Casino.ftd;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplayTest {

    @Test
    void what_was_refused_for_one_reason_is_stored_once_its_cause_is_repaired() {
        var casino = new Casino();
        for (int i = 0; i < 250; i++) {
            casino.report(Map.of(
                            "event", "deposit", "txid", "d" + i, "customer_id", "p1", "amount", "1", "currency", "EUR"))
                    .statusCode(422);
        }
        casino.report(ftd("other", Map.of("amount", "x"))).statusCode(422);
        casino.tenant
                .request()
                .body(Map.of("name", "Deposit", "amount", "required"))
                .put("/api/v1/programs/casino/event-types/deposit")
                .then()
                .statusCode(200);

        var replay = ended(
                casino,
                casino.post("/api/v1/inbound-replays", Map.of("reason", "unknown_event_type"))
                        .statusCode(202)
                        .body("total", equalTo(250)));

        replay.body("accepted", equalTo(250)).body("duplicates", equalTo(0)).body("refused", equalTo(0));
        casino.get("/api/v1/events?limit=200&event=deposit").body("items", hasSize(200));
        casino.get("/api/v1/inbound-requests?reason=bad_amount").body("items[0].replay_status", equalTo(null));
        casino.get("/api/v1/audit-log").body("items.action", hasItems("inbound_replay.begun", "inbound_replay.ended"));
        casino.post("/api/v1/inbound-replays", Map.of("reason", "unknown_event_type"))
                .statusCode(409)
                .body("reason", equalTo("nothing_to_replay"));
    }

    @Test
    void what_is_still_wrong_stays_in_quarantine_and_what_came_again_is_a_duplicate() {
        var casino = new Casino();
        var report = Map.of("event", "deposit", "txid", "d1", "customer_id", "p1", "amount", "1", "currency", "EUR");
        casino.report(report).statusCode(422);
        casino.report(report).statusCode(422);
        casino.report(ftd("2", Map.of("amount", "x"))).statusCode(422);
        casino.report(ftd("3", Map.of("amount", "x", "test", "1")));
        casino.tenant
                .request()
                .body(Map.of("name", "Deposit", "amount", "required"))
                .put("/api/v1/programs/casino/event-types/deposit");

        var replay = ended(casino, casino.post("/api/v1/inbound-replays", Map.of("program", "casino")));

        replay.body("accepted", equalTo(1)).body("duplicates", equalTo(1)).body("refused", equalTo(2));
        casino.get("/api/v1/events").body("items", hasSize(1));
        casino.get("/api/v1/inbound-requests").body("items", hasSize(4));
    }

    private static ValidatableResponse ended(Casino casino, ValidatableResponse begun) {
        var address =
                "/api/v1/inbound-replays/" + begun.statusCode(202).extract().<String>path("id");
        await().untilAsserted(() -> casino.get(address).body("ended_at", notNullValue()));
        return casino.get(address);
    }
}
