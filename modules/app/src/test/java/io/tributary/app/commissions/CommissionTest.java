package io.tributary.app.commissions;

import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommissionTest {

    static final String CPA = """
            {"key": "cpa", "event": "ftd", "earn": {"flat": "150.00"}, "hold": "P14D",
             "qualify": {"all": [{"sum": {"event": ["ftd", "deposit"]}, "at_least": "50.00"},
                                 {"seen": {"event": "kyc_approved"}}]}}""";
    static final String SHARE = """
            {"key": "share", "event": "deposit", "earn": {"percent": "25"}}""";

    @Inject
    TestClock clock;

    Casino casino;

    @BeforeEach
    void open() {
        casino = new Casino(CPA + "," + SHARE);
    }

    @Test
    void it_appears_only_with_the_event_that_completes_it() {
        casino.report(casino.event("ftd", "f1", money("30.00")));
        casino.report(casino.event("kyc_approved", "k1", ""));

        casino.report(casino.event("deposit", "d1", money("20.00")));

        var lines = casino.awaitLines(2);
        assertEquals(
                Set.of("cpa", "share"),
                lines.stream().map(line -> line.get("component")).collect(toSet()));
        casino.awaitBalance(casino.ann, "available", "5.00");
        assertEquals("150.00", casino.balance(casino.ann, "pending"));
        casino.assertBooksBalance();
    }

    @Test
    void it_explains_itself() {
        casino.report(casino.event("deposit", "d1", money("33.33")));
        var id = casino.awaitLines(1).getFirst().get("id");

        casino.tenant
                .request()
                .get("/api/v1/commissions/{id}/explanation", id)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("8.33"))
                .body(
                        "explanation.sentence",
                        startsWith("8.33 EUR for deposit d1: 25 % of each event by component share"))
                .body("explanation.plan", equalTo("standard"))
                .body("explanation.version", equalTo(1))
                .body("explanation.component.earn.percent", equalTo("25"))
                .body("explanation.facts[0].amount.amount", equalTo("33.33"))
                .body("explanation.steps[0]", equalTo("25 % of 33.33 EUR is 8.3325"))
                .body("explanation.rounding", equalTo("half to even, to 2 decimals of EUR"))
                .body("explanation.attribution.evidence", equalTo("affiliate"));
    }

    @Test
    void what_is_held_becomes_payable_once() {
        casino.report(casino.event("ftd", "f1", money("60.00")), casino.event("kyc_approved", "k1", ""));
        casino.awaitLines(1);
        assertEquals("held", casino.lines().getFirst().get("status"));

        clock.advance(Duration.ofDays(14).plusHours(1));

        casino.awaitBalance(casino.ann, "available", "150.00");
        assertEquals("0.00", casino.balance(casino.ann, "pending"));
        casino.tenant
                .request()
                .get("/api/v1/commissions?status=payable")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        casino.assertBooksBalance();
    }

    @Test
    void a_refund_takes_back_what_is_held() {
        casino.report(casino.event("deposit", "d1", money("100.00")));
        casino.awaitLines(1);

        casino.report(casino.event("refund", "r1", """
                "reverses": "d1", """ + money("40.00")));

        var lines = casino.awaitLines(2);
        assertEquals(lines.getFirst().get("id"), lines.getLast().get("corrects_id"));
        assertEquals("reversal", lines.getLast().get("status"));
        casino.awaitBalance(casino.ann, "pending", "15.00");
        casino.assertBooksBalance();
    }

    @Test
    void a_refund_after_the_release_takes_back_what_is_available() {
        casino.report(casino.event("deposit", "d1", money("100.00")));
        casino.awaitBalance(casino.ann, "available", "25.00");

        casino.report(casino.event("refund", "r1", """
                "reverses": "d1\""""));

        casino.awaitLines(2);
        casino.awaitBalance(casino.ann, "available", "0.00");
        assertEquals("reversed", casino.lines().getFirst().get("status"));
        casino.assertBooksBalance();
    }

    @Test
    void a_restated_plan_books_only_the_difference() {
        casino.report(casino.event("deposit", "d1", money("100.00")));
        casino.awaitLines(1);

        casino.publish("""
                {"valid_from": "2026-01-01", "restate": true,
                 "components": [{"key": "share", "event": "deposit", "earn": {"percent": "30"}}]}""");

        var lines = casino.awaitLines(2);
        assertEquals(List.of("25.00", "5.00"), amounts(lines));
        casino.assertBooksBalance();
    }

    @Test
    void to_block_an_affiliate_takes_nothing_back_and_earns_nothing_more() {
        casino.report(casino.event("deposit", "d1", money("100.00")));
        casino.awaitLines(1);
        casino.tenant
                .request()
                .body("""
                        {"decision": "block", "reason": "fraud"}""")
                .post("/api/v1/affiliates/{id}/decisions", casino.ann)
                .then()
                .statusCode(200);

        casino.report(casino.event("deposit", "d2", money("100.00")));
        casino.report(casino.event("p2", "deposit", "d3", money("100.00")).replace(casino.ann, casino.bob));

        assertEquals(List.of("25.00", "25.00"), amounts(casino.awaitLines(2)));
        assertEquals(casino.bob, casino.lines().getLast().get("affiliate"));
    }

    @Test
    void what_is_missing_is_told_with_its_progress() {
        casino.report(casino.event("ftd", "f1", money("30.00")), casino.event("deposit", "d1", money("5.00")));
        var customer = casino.awaitLines(1).getFirst().get("customer");

        JsonPath rated = casino.json("/api/v1/ratings/" + customer);

        assertEquals("pending", rated.getString("withheld[0].reason"));
        assertEquals(List.of("35.00", "0"), rated.getList("withheld[0].progress.have"));
    }

    @Test
    void another_tenant_sees_none_of_it() {
        casino.report(casino.event("deposit", "d1", money("100.00")));
        var id = casino.awaitLines(1).getFirst().get("id");
        var globex = TestTenant.blank();

        globex.request().get("/api/v1/commissions").then().statusCode(200).body("items", hasSize(0));
        globex.request().get("/api/v1/commissions/{id}", id).then().statusCode(404);
        globex.request().get("/api/v1/commissions/{id}/explanation", id).then().statusCode(404);
    }

    static String money(String amount) {
        return """
                "amount": "%s", "currency": "EUR\"""".formatted(amount);
    }

    static List<String> amounts(List<Map<String, Object>> lines) {
        return lines.stream()
                .map(line -> (String) ((Map<?, ?>) line.get("amount")).get("amount"))
                .toList();
    }
}
