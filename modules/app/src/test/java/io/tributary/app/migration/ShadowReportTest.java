package io.tributary.app.migration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShadowReportTest {

    @Inject
    TestClock clock;

    final TestTenant acme = TestTenant.blank();
    final Mover mover = new Mover(acme);

    @Test
    void both_systems_are_compared_by_affiliate_and_day() {
        var casino = new TestCasino(acme);
        mover.take("affiliates", """
                old_id,name,email
                7,Best Slots,ann@bestslots.example
                8,Quiet,quiet@b.example
                """);
        var click = casino.click();
        casino.click();
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "60", "currency", "EUR", "click_id", click);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Malta"));
        await().untilAsserted(() -> report("").body("items[0].ours.commission.amount", equalTo("150.00")));
        report("").body("items[0].verdict", equalTo("only_ours")).body("agrees", equalTo(false));

        shadow(today, "7,%s,2,1,150.00,EUR");
        report("")
                .body("agrees", equalTo(true))
                .body("counts.equal", equalTo(1))
                .body("items[0].theirs.clicks", equalTo(2))
                .body("items[0].ours.clicks", equalTo(2));

        shadow(today, "7,%s,4,1,151.50,EUR\n8,%s,3,,,");
        report("")
                .body("agrees", equalTo(false))
                .body("items", hasSize(2))
                .body("counts.different", equalTo(1))
                .body("counts.only_theirs", equalTo(1))
                .body("theirs.clicks", equalTo(7))
                .body("ours.clicks", equalTo(2));
        report("&verdict=different")
                .body("items", hasSize(1))
                .body("items[0].theirs.commission.amount", equalTo("151.50"))
                .body("items[0].ours.commission.amount", equalTo("150.00"));
        report("&tolerance=3").body("agrees", equalTo(true)).body("counts.within_tolerance", equalTo(2));
        report("&tolerance_percent=50&verdict=within_tolerance").body("items", hasSize(1));
        report("&event=ftd").body("ours.conversions", equalTo(1));
        report("&limit=1").body("items", hasSize(1));
        acme.request()
                .get("/api/v1/migration/shadow-report/csv")
                .then()
                .statusCode(200)
                .body(containsString(",different,4,2,1,1,151.50,150.00,EUR"));
        TestTenant.blank()
                .request()
                .get("/api/v1/migration/shadow-report")
                .then()
                .body("items", hasSize(0))
                .body("theirs.clicks", nullValue());
    }

    private void shadow(LocalDate day, String rows) {
        mover.take(
                "shadow",
                "affiliate,day,clicks,conversions,commission,currency\n" + rows.replace("%s", day.toString()));
    }

    private ValidatableResponse report(String query) {
        return acme.request()
                .get("/api/v1/migration/shadow-report?from=2026-01-01" + query)
                .then()
                .statusCode(200);
    }
}
