package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.ftd;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboundLogTest {

    @Test
    void an_accepted_request_stands_in_the_log_with_all_that_was_said() {
        var casino = new Casino();
        var event = given().header("Authorization", "Bearer not-to-be-kept")
                .queryParams(ftd("1", Map.of("click_id", casino.click())))
                .get("/s2s/" + casino.key)
                .path("id");

        logged(casino, "", 1);
        var id = casino.get("/api/v1/inbound-log")
                .body("items[0].outcome", equalTo("accepted"))
                .body("items[0].channel", equalTo("s2s"))
                .body("items[0].integration", equalTo(casino.integration))
                .body("items[0].event", equalTo(event))
                .body("items[0].txid", equalTo("1"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].duration_micros", greaterThan(0))
                .extract()
                .<String>path("items[0].id");
        casino.get("/api/v1/inbound-log/" + id)
                .body("raw", containsString("txid=1"))
                .body("raw", not(containsString(casino.key)))
                .body("headers.Authorization", equalTo("***"));
    }

    @Test
    void a_refused_request_leads_to_the_quarantine() {
        var casino = new Casino();
        var kept = casino.report(ftd("1", Map.of("amount", "a lot"))).extract().<String>path("id");

        logged(casino, "?failed=true", 1);
        var id = casino.get("/api/v1/inbound-log?failed=true")
                .body("items[0].outcome", equalTo("rejected"))
                .body("items[0].reason", equalTo("bad_amount"))
                .body("items[0].field", equalTo("amount"))
                .body("items[0].inbound_request", equalTo(kept))
                .body("items[0].event", nullValue())
                .extract()
                .<String>path("items[0].id");
        casino.get("/api/v1/inbound-log/" + id).body("raw", containsString("amount=a"));
    }

    @Test
    void the_log_is_filtered_by_who_how_why_when_and_what() {
        var casino = new Casino();
        casino.report(ftd("needle-1", Map.of()));
        casino.report(ftd("needle-1", Map.of()));
        casino.report(ftd("2", Map.of("currency", "XXX")));
        casino.report(ftd("3", Map.of("test", "1")));
        casino.post("/api/v1/events", List.of(ftd("4", Map.of()), Map.of("event", "nothing", "txid", "5")));

        logged(casino, "", 6);
        logged(casino, "?outcome=duplicate", 1);
        logged(casino, "?outcome=test", 1);
        logged(casino, "?reason=bad_currency", 1);
        logged(casino, "?failed=true", 2);
        logged(casino, "?text=NEEDLE", 2);
        logged(casino, "?text=xxx", 1);
        logged(casino, "?integration=" + casino.integration, 4);
        logged(casino, "?program=casino", 6);
        logged(casino, "?to=" + Instant.parse("2026-01-01T00:00:00Z"), 0);
        casino.get("/api/v1/inbound-log?limit=4").body("items", hasSize(4)).body("next", notNullValue());
    }

    @Test
    void a_dry_run_leaves_no_trace_and_a_stranger_sees_nothing() {
        var casino = new Casino();
        casino.report(ftd("1", Map.of("dry_run", "1")));
        casino.report(ftd("2", Map.of()));

        logged(casino, "", 1);
        var id = casino.get("/api/v1/inbound-log").extract().<String>path("items[0].id");
        new Casino().get("/api/v1/inbound-log/" + id).statusCode(404);
        new Casino().get("/api/v1/inbound-log").body("items", empty());
    }

    @Test
    void each_source_has_its_failure_rate_here_and_in_the_metrics() {
        var casino = new Casino();
        casino.report(ftd("1", Map.of()));
        casino.report(ftd("2", Map.of()));
        casino.report(ftd("3", Map.of()));
        casino.report(ftd("4", Map.of("amount", "x")));
        logged(casino, "", 4);

        casino.get("/api/v1/inbound-rates")
                .body("sources", hasSize(1))
                .body("sources[0].source", equalTo(casino.integration))
                .body("sources[0].requests", equalTo(4))
                .body("sources[0].failed", equalTo(1))
                .body("sources[0].failed_percent", equalTo(25.0f))
                .body("hours.requests.sum()", equalTo(4));
        given().get("/q/metrics")
                .then()
                .body(containsString(
                        "tributary_inbound_requests_total{outcome=\"rejected\",source=\"" + casino.integration + "\""));
    }

    private static void logged(Casino casino, String query, int requests) {
        await().untilAsserted(() ->
                casino.get("/api/v1/inbound-log" + query).statusCode(200).body("items", hasSize(requests)));
    }
}
