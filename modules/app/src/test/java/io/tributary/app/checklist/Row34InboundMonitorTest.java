package io.tributary.app.checklist;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import org.junit.jupiter.api.Test;

/** "Filter by status/code/program; failure rate per endpoint; drill to raw request": the inbound half. */
@QuarkusTest
class Row34InboundMonitorTest {

    @Test
    void what_came_in_is_filtered_counted_and_opened_as_it_came() {
        var casino = new TestCasino(TestTenant.blank());
        casino.postback("registration", "r1", "customer_id", "p1").statusCode(200);
        casino.postback("registration", "r2", "customer_id", "p2").statusCode(200);
        casino.postback("registration", "r3", "customer_id", "p3").statusCode(200);
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "1,00", "currency", "EUR")
                .statusCode(422);
        await().untilAsserted(() -> log(casino, "").body("items", hasSize(4)));

        log(casino, "?outcome=accepted").body("items", hasSize(3));
        log(casino, "?reason=bad_amount").body("items", hasSize(1));
        log(casino, "?program=casino&failed=true").body("items", hasSize(1));
        casino.tenant()
                .request()
                .get("/api/v1/inbound-rates")
                .then()
                .body("sources[0].requests", equalTo(4))
                .body("sources[0].failed_percent", equalTo(25.0f));
        String id = log(casino, "?failed=true").extract().path("items[0].id");
        casino.tenant()
                .request()
                .get("/api/v1/inbound-log/{id}", id)
                .then()
                .body("raw", containsString("amount=1%2C00"))
                .body("entry.address", equalTo("127.0.0.1"));
    }

    private static ValidatableResponse log(TestCasino casino, String query) {
        return casino.tenant()
                .request()
                .get("/api/v1/inbound-log" + query)
                .then()
                .statusCode(200);
    }
}
