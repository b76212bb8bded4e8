package io.tributary.app.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTest {

    private static final String PLAN = """
            {"valid_from": "2026-01-01", "currency": "EUR", "components": [
              {"key": "share", "event": "deposit", "earn": {"percent": "25"}}]}""";

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    TestCasino casino;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank(), PLAN);
        casino.postback("registration", "r1", "customer_id", "p1", "click_id", casino.click())
                .statusCode(200);
    }

    @Test
    void a_report_that_was_cut_off_after_its_events_is_completed_by_the_next_one() {
        send("100.00", "accepted");
        send("60.00", "accepted");
        forgetTheLastOne();

        send("80.00", "accepted");

        assertCommission("20.00");
        send("80.00", "duplicate");
        assertCommission("20.00");
    }

    @Test
    void a_day_that_has_not_begun_is_refused() {
        casino.tenant()
                .request()
                .body(row(today().plusDays(2), "1.00"))
                .post("/api/v1/activity")
                .then()
                .statusCode(422)
                .body("reason", equalTo("bad_day"));
    }

    private void send(String amount, String status) {
        casino.tenant()
                .request()
                .body(row(today(), amount))
                .post("/api/v1/activity")
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    private Map<String, Object> row(LocalDate day, String amount) {
        return Map.of(
                "event", "deposit", "customer_id", "p1", "day", day.toString(), "amount", amount, "currency", "EUR");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As if the process had died before it could store that the events were. */
    private void forgetTheLastOne() {
        CurrentTenant.run(
                casino.tenant().key(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = database.getConnection();
                            var update = connection.prepareStatement(
                                    "update tracking.activity set revision = 1, content_hash = ''::bytea")) {
                        assertEquals(1, update.executeUpdate());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private void assertCommission(String expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        new BigDecimal(expected),
                        casino
                                .tenant()
                                .request()
                                .get("/api/v1/commissions?limit=200")
                                .then()
                                .extract()
                                .<List<String>>path("items.amount.amount")
                                .stream()
                                .map(BigDecimal::new)
                                .reduce(new BigDecimal("0.00"), BigDecimal::add)));
    }
}
