package io.tributary.app.commissions;

import static io.tributary.app.commissions.CommissionTest.money;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order and the number of reports never decide about money, and one bad customer does not stop the others. */
@QuarkusTest
class RatingOrderTest {

    static final int CUSTOMERS = 12;

    Casino casino;

    @BeforeEach
    void open() {
        casino = new Casino(CommissionTest.CPA + "," + CommissionTest.SHARE);
    }

    @Test
    void shuffled_and_duplicated_reports_book_the_same_money() throws Exception {
        try (var reporters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CUSTOMERS; i++) {
                var facts = shuffledTwice("p" + i, new Random(i));
                reporters.submit(() -> facts.forEach(casino::report));
            }
        }

        var expected = new TreeMap<String, Map<String, BigDecimal>>();
        for (int i = 0; i < CUSTOMERS; i++) {
            expected.put("p" + i, Map.of("cpa", new BigDecimal("150.00"), "share", new BigDecimal("16.25")));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(expected, moneyByCustomer()));
        casino.assertBooksBalance();

        rateEverybodyAgain();
        assertEquals(expected, moneyByCustomer());
    }

    private void rateEverybodyAgain() {
        int before = lines().size();
        casino.publish("""
                {"valid_from": "2026-01-01", "restate": true, "components": [%s, %s]}""".formatted(CommissionTest.CPA, CommissionTest.SHARE));
        casino.report(casino.event("last", "deposit", "last", money("100.00")));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> lines().stream().anyMatch(line -> "last".equals(line.get("customer_id"))));
        assertEquals(before + 1, lines().size());
        casino.tenant
                .request()
                .get("/api/v1/ratings/failures")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void one_customer_who_cannot_be_rated_does_not_stop_the_others() {
        casino.report(
                casino.event("too-rich", "deposit", "d0", money("900000000000.00")),
                casino.event("p1", "deposit", "d1", money("100.00")),
                casino.event("p2", "deposit", "d2", money("100.00")));

        assertEquals(2, casino.awaitLines(2).size());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant
                        .request()
                        .get("/api/v1/ratings/failures")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].tries", greaterThan(0)));
        casino.assertBooksBalance();
    }

    /** What a customer did, in any order, everything twice; the last payment is refunded in part, one wholly. */
    private List<String> shuffledTwice(String customer, Random random) {
        var facts = new ArrayList<String>();
        for (int times = 0; times < 2; times++) {
            facts.add(fact(customer, "registration", "r", 1, ""));
            facts.add(fact(customer, "kyc_approved", "k", 4, ""));
            facts.add(fact(customer, "ftd", "f", 2, money("20.00")));
            facts.add(fact(customer, "deposit", "d1", 3, money("40.00")));
            facts.add(fact(customer, "deposit", "d2", 5, money("30.00")));
            facts.add(fact(customer, "deposit", "d3", 6, money("50.00")));
            facts.add(fact(customer, "refund", "b1", 7, reverses(customer, "d2") + ", " + money("5.00")));
            facts.add(fact(customer, "refund", "b2", 8, reverses(customer, "d3")));
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private String fact(String customer, String type, String txid, int day, String more) {
        var at = "\"ts\": \"2026-11-%02dT12:00:00Z\"".formatted(day);
        return casino.event(customer, type, customer + "-" + txid, more.isEmpty() ? at : more + ", " + at);
    }

    private static String reverses(String customer, String txid) {
        return "\"reverses\": \"%s-%s\"".formatted(customer, txid);
    }

    private Map<String, Map<String, BigDecimal>> moneyByCustomer() {
        return lines().stream()
                .filter(line -> !"last".equals(line.get("customer_id")))
                .collect(groupingBy(
                        line -> (String) line.get("customer_id"),
                        TreeMap::new,
                        groupingBy(
                                line -> (String) line.get("component"),
                                reducing(BigDecimal.ZERO, RatingOrderTest::amount, BigDecimal::add))));
    }

    private List<Map<String, Object>> lines() {
        return casino.json("/api/v1/commissions?limit=200").getList("items");
    }

    private static BigDecimal amount(Map<String, Object> line) {
        return new BigDecimal((String) ((Map<?, ?>) line.get("amount")).get("amount"));
    }
}
