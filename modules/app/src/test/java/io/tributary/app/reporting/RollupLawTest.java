package io.tributary.app.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Counting the facts all at once gives what counting them as they came has given, whatever order they came in. */
@QuarkusTest
class RollupLawTest {

    private static final int CUSTOMERS = 25;

    /** What a rollup holds, and what it must be, by name. */
    private static final Map<String, List<String>> LAWS = Map.of(
            "clicks",
            List.of(
                    "select sum(gross), sum(uniques), sum(invalid) from reporting.%s_click",
                    "select count(*), count(*) filter (where kind = 'PERSON' and unique_click),"
                            + " count(*) filter (where kind <> 'PERSON' or diversion is not null) from tracking.click"),
            "commission",
            List.of(
                    "select sum(conversions), sum(earned_units), sum(reversed_units) from reporting.%s_commission",
                    "select count(*) filter (where sequence = 1), sum(greatest(units, 0)), sum(least(units, 0))"
                            + " from commissions.line"),
            "events",
            List.of(
                    "select sum(reported), sum(reversed), sum(units) from reporting.%s_event",
                    "select sum(reported), sum(reversed), sum(units) from reporting.counted_event"));

    final TestTenant acme = TestTenant.blank();

    @Inject
    AgroalDataSource database;

    @Test
    void the_rollups_hold_what_the_facts_say() throws Exception {
        var casino = new TestCasino(acme);
        var reports = new ArrayList<Callable<Integer>>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            var id = "p" + customer;
            var clickId = casino.click();
            reports.add(() -> status(casino.postback("registration", id, "customer_id", id, "click_id", clickId)));
            reports.add(() -> status(casino.postback(
                    "ftd", id, "customer_id", id, "amount", "60.00", "currency", "EUR", "click_id", clickId)));
            reports.add(() -> status(casino.postback(
                    "ftd", id, "customer_id", id, "amount", "60.00", "currency", "EUR", "click_id", clickId)));
            if (customer % 3 == 0) {
                reports.add(() -> status(casino.postback(
                        "ftd", "back-" + id, "customer_id", id, "amount", "60.00", "currency", "EUR", "reverses", id)));
            }
        }
        Collections.shuffle(reports, new Random(4711));
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var sent : workers.invokeAll(reports)) {
                assertEquals(200, sent.get());
            }
        }

        for (var rollup : List.of("program", "affiliate", "link")) {
            for (var law : LAWS.values()) {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                assertEquals(row(law.get(1)), row(law.get(0).formatted(rollup))));
            }
        }
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private List<Long> row(String sql) throws Exception {
        return CurrentTenant.call(acme.key(), () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        });
    }
}
