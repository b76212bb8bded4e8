package io.tributary.app.checklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.ledger.Intruder;
import io.tributary.kernel.CurrentTenant;
import io.tributary.ledger.Seals;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** "Trial balance = 0 per currency at any as_of; hash chain verifies; a tampered row is detected." */
@QuarkusTest
class Row75LedgerWithProofTest {

    @Inject
    Seals seals;

    @Inject
    TestClock clock;

    final TestTenant tenant = TestTenant.blank();

    @Test
    void the_books_balance_at_any_time_and_show_who_changes_them() throws SQLException {
        var casino = new TestCasino(tenant);
        clock.advanceTo(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36)));
        var before = clock.instant();
        casino.postback(
                        "ftd",
                        "1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "click_id",
                        casino.click())
                .statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(this::transfers, is(1));

        for (var at : new Object[] {before, clock.instant(), clock.instant().plusSeconds(1_000_000)}) {
            tenant.request()
                    .get("/api/v1/ledger/trial-balance?as_of=" + at)
                    .then()
                    .statusCode(200)
                    .body("totals.amount", everyItem(is("0.00")));
        }

        clock.advance(Duration.ofDays(1));
        CurrentTenant.run(tenant.key(), seals::seal);
        tenant.request().get("/api/v1/ledger/seals").then().statusCode(200).body("items.transfers", contains(1));
        tenant.request()
                .get("/api/v1/ledger/seal-check")
                .then()
                .statusCode(200)
                .body("intact", is(true))
                .body("days", hasSize(1));

        Intruder.tamper(
                "ledger.transfer",
                "update ledger.transfer set units = units + 1 where tenant_id = '%s'".formatted(tenant.key()));
        tenant.request()
                .get("/api/v1/ledger/seal-check")
                .then()
                .statusCode(200)
                .body("intact", is(false))
                .body("days.state", contains("rows_changed"));
    }

    private int transfers() {
        return tenant.request()
                .get("/api/v1/ledger/transfers")
                .then()
                .extract()
                .<List<?>>path("items")
                .size();
    }
}
