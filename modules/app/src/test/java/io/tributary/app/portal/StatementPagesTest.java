package io.tributary.app.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementPagesTest {

    static final ZoneId MALTA = ZoneId.of("Europe/Malta");

    static final String PLAN = """
            {"valid_from": "2026-01-01", "currency": "EUR", "components": [
              {"key": "cpa", "event": "ftd", "earn": {"flat": "150.00"}}]}""";

    @Inject
    Partners partners;

    @Inject
    TestClock clock;

    final TestTenant acme = TestTenant.blank();

    @Test
    void a_closed_month_is_read_by_its_affiliate_and_by_nobody_else() {
        var casino = new TestCasino(acme, PLAN);
        var key = partners.key(acme, casino.affiliate());
        casino.postback(
                        "ftd",
                        "f1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "click_id",
                        casino.click())
                .statusCode(200);
        await().untilAsserted(() -> Partners.with(key)
                .get("/api/v1/me/conversions?status=payable")
                .then()
                .body("items", hasSize(1)));
        var month = YearMonth.from(clock.instant().atZone(MALTA));
        clock.advanceTo(
                month.plusMonths(1).atDay(1).atStartOfDay(MALTA).toInstant().plus(Duration.ofMinutes(1)));
        acme.request()
                .body(Map.of("month", month.toString()))
                .post("/api/v1/periods")
                .then()
                .statusCode(200);

        String statement = Partners.with(key)
                .get("/api/v1/me/statements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].closing.amount", equalTo("150.00"))
                .extract()
                .path("items[0].id");
        Partners.with(key)
                .get("/api/v1/me/statements/{id}", statement)
                .then()
                .body("lines", hasSize(1))
                .body("lines[0].sort", equalTo("earned"));
        Partners.with(key).get("/api/v1/me/payouts").then().body("items[0].amount.amount", equalTo("150.00"));

        var ann = partners.signIn(acme, casino.affiliate(), "ann@bestslots.example");
        ann.get("/portal/statements/" + statement)
                .then()
                .statusCode(200)
                .body(containsString("See the conversion"))
                .body(containsString("€150.00"));
        ann.get("/portal/statements/" + statement + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body(startsWith("recorded_at,"));

        String other = acme.request()
                .body(Map.of("name", "Other", "email", "bob@other.example"))
                .post("/api/v1/affiliates")
                .path("id");
        var theirs = partners.key(acme, other);
        for (var path : List.of("", ".csv")) {
            var absent = Partners.with(theirs).get("/api/v1/me/statements/00000000-0000-7000-8000-000000000000" + path);
            var foreign = Partners.with(theirs).get("/api/v1/me/statements/" + statement + path);
            assertEquals(404, foreign.statusCode());
            assertEquals(withoutId(absent.asString()), withoutId(foreign.asString()));
        }
    }

    private static String withoutId(String body) {
        return body.replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
