package io.tributary.app.checklist;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.app.intake.Upload;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Row 29, daily activity upsert: "re-sent day row for (customer, day, product) replaces; commission moves by the
 * difference only".
 */
@QuarkusTest
class Row29DailyActivityUpsertTest {

    private static final String PLAN = """
            {"valid_from": "2026-01-01", "currency": "EUR", "components": [
              {"key": "share", "event": "deposit", "earn": {"percent": "25"}}]}""";

    @Inject
    TestClock clock;

    TestCasino casino;
    LocalDate day;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank(), PLAN);
        casino.postback("registration", "r1", "customer_id", "p1", "click_id", casino.click())
                .statusCode(200);
        day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_row_that_is_sent_again_replaces_and_commission_moves_by_the_difference_only() {
        send(row("slots", "100.00"), row("live", "40.00")).body("status", contains("accepted", "accepted"));
        assertCommission("35.00");

        send(row("slots", "60.00")).body("status", contains("accepted"));
        assertCommission("25.00");

        send(row("slots", "60.00"), row("live", "40.00")).body("status", contains("duplicate", "duplicate"));
        send(row("slots", "80.00"), row("slots", "120.00")).body("status", contains("accepted", "accepted"));
        assertCommission("40.00");
    }

    @Test
    void a_file_of_days_does_the_same_and_its_dry_run_equals_it() {
        var file = "event,customer_id,day,product,amount,currency\n"
                + "deposit,p1,%1$s,slots,100.00,EUR\ndeposit,p1,%1$s,slots,60.00,EUR\n".formatted(day)
                + "deposit,p1,%1$s,slots,60.00,EUR\ndeposit,p1,soon,slots,60.00,EUR\n".formatted(day);
        var dry = Upload.run(casino.tenant(), file, "{\"kind\": \"activity\"}")
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(1));
        casino.tenant().request().get("/api/v1/events").then().body("items", hasSize(1));

        Upload.again(casino.tenant(), dry.extract().path("id"))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(1));
        assertCommission("15.00");
    }

    @Test
    void a_refused_row_is_kept_and_the_others_are_booked() {
        send(row("slots", "a lot"), row("live", "40.00")).body("status", contains("rejected", "accepted"));

        casino.tenant().request().get("/api/v1/inbound-requests").then().body("items.reason", hasItem("bad_amount"));
        assertCommission("10.00");
    }

    private Map<String, Object> row(String product, String amount) {
        return Map.of(
                "event",
                "deposit",
                "customer_id",
                "p1",
                "day",
                day.toString(),
                "product",
                product,
                "amount",
                amount,
                "currency",
                "EUR");
    }

    @SafeVarargs
    private ValidatableResponse send(Map<String, Object>... rows) {
        return casino.tenant()
                .request()
                .body(List.of(rows))
                .post("/api/v1/activity")
                .then()
                .statusCode(200);
    }

    /** What the affiliate has earned in all, reversals included. */
    private void assertCommission(String expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(new BigDecimal(expected), commission()));
    }

    private BigDecimal commission() {
        return casino
                .tenant()
                .request()
                .get("/api/v1/commissions?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.amount.amount")
                .stream()
                .map(BigDecimal::new)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
