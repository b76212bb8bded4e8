package io.tributary.app.payouts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayoutsTest {

    static final ZoneId MALTA = ZoneId.of("Europe/Malta");

    @Inject
    Ledger ledger;

    @Inject
    TestClock clock;

    TestTenant acme;
    UUID ann;
    UUID bob;

    @BeforeEach
    void open() {
        acme = TestTenant.blank();
        ann = affiliate("=Best Slots", "ann@bestslots.example");
        bob = affiliate("Bob", "bob@example.org");
    }

    @Test
    void a_month_that_is_not_over_cannot_be_closed() {
        close(thisMonth()).statusCode(409).body("reason", equalTo("period_not_over"));
    }

    @Test
    void a_closed_month_states_what_was_released_and_pays_what_reaches_the_threshold() {
        release(ann, "150.00");
        release(bob, "49.99");
        var month = closeThisMonth();

        var statements =
                acme.request().get("/api/v1/statements?month=" + month).then().statusCode(200);
        statements.body("items", hasSize(2));
        statement(ann)
                .body("items[0].opening.amount", equalTo("0.00"))
                .body("items[0].earned.amount", equalTo("150.00"))
                .body("items[0].closing.amount", equalTo("150.00"));
        statement(bob).body("items[0].closing.amount", equalTo("49.99"));
        payouts(ann).body("items[0].amount.amount", equalTo("150.00")).body("items[0].status", equalTo("requested"));
        payouts(bob).body("items", hasSize(0));
        assertEquals("150.00", holds(ann, AccountKind.IN_PAYOUT));
        assertEquals("49.99", holds(bob, AccountKind.AVAILABLE));
    }

    @Test
    void what_is_below_the_threshold_rolls_over() {
        release(bob, "49.99");
        closeThisMonth();
        release(bob, "0.01");
        closeThisMonth();

        statement(bob)
                .body("items[0].opening.amount", equalTo("49.99"))
                .body("items[0].closing.amount", equalTo("50.00"));
        payouts(bob).body("items", hasSize(1)).body("items[0].amount.amount", equalTo("50.00"));
    }

    @Test
    void closing_a_month_again_and_again_changes_nothing() throws Exception {
        release(ann, "150.00");
        release(bob, "70.00");
        var month = thisMonth();
        goToNextMonth();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var closes = Stream.<Callable<Integer>>generate(
                            () -> () -> close(month).extract().statusCode())
                    .limit(16)
                    .toList();
            for (var answer : threads.invokeAll(closes)) {
                assertEquals(200, answer.get());
            }
        }

        acme.request().get("/api/v1/periods").then().body("items", hasSize(1));
        acme.request().get("/api/v1/statements").then().body("items", hasSize(2));
        acme.request().get("/api/v1/payouts").then().body("items", hasSize(2));
        assertEquals("150.00", holds(ann, AccountKind.IN_PAYOUT));
    }

    @Test
    void months_are_closed_in_order() {
        var month = closeThisMonth();

        close(month.plusMonths(2)).statusCode(409).body("reason", equalTo("period_out_of_order"));
        close(month.minusMonths(1)).statusCode(409).body("reason", equalTo("period_out_of_order"));
    }

    @Test
    void a_refund_after_the_close_leaves_the_closed_month_alone_and_makes_debt() {
        release(ann, "150.00");
        closeThisMonth();
        var closed = csv(ann);
        takeBack(ann, "150.00");
        assertEquals("-150.00", holds(ann, AccountKind.DEBT));
        release(ann, "60.00");
        closeThisMonth();

        assertEquals(closed, csv(ann, 1));
        statement(ann)
                .body("items[0].opening.amount", equalTo("150.00"))
                .body("items[0].earned.amount", equalTo("60.00"))
                .body("items[0].taken_back.amount", equalTo("-150.00"))
                .body("items[0].paid.amount", equalTo("-150.00"))
                .body("items[0].closing.amount", equalTo("-90.00"));
        payouts(ann).body("items", hasSize(1));
        assertEquals("-90.00", holds(ann, AccountKind.DEBT));
    }

    @Test
    void what_is_refunded_between_the_end_of_the_month_and_its_close_is_not_paid() {
        release(ann, "150.00");
        var month = thisMonth();
        goToNextMonth();
        takeBack(ann, "80.00");
        close(month).statusCode(200);

        statement(ann).body("items[0].closing.amount", equalTo("150.00"));
        payouts(ann).body("items[0].amount.amount", equalTo("70.00"));
    }

    @Test
    void a_payout_is_approved_filed_and_paid() {
        release(ann, "150.00");
        closeThisMonth();
        var payout = payoutOf(ann);
        acme.request()
                .body(Map.of("kind", "bank", "holder", "Ann Best", "account", "DE89 3704 0044 0532 0130 00"))
                .put("/api/v1/affiliates/{id}/payout-method", ann)
                .then()
                .statusCode(200)
                .body("account", equalTo("…3000"));

        step(payout, "approval", Map.of()).statusCode(200).body("status", equalTo("approved"));
        var file = acme.request()
                .body(Map.of("currency", "EUR"))
                .post("/api/v1/payout-files")
                .then()
                .statusCode(201)
                .body("payout_count", equalTo(1))
                .body("total.amount", equalTo("150.00"))
                .extract()
                .<String>path("id");
        var first = download(file);
        assertEquals(first, download(file));
        acme.request().get("/api/v1/payouts/{id}", payout).then().body("status", equalTo("sent"));
        acme.request()
                .body(Map.of("currency", "EUR"))
                .post("/api/v1/payout-files")
                .then()
                .statusCode(409)
                .body("reason", equalTo("nothing_to_pay"));
        step(payout, "payment", Map.of("reference", "SEPA-1")).statusCode(200).body("status", equalTo("paid"));

        assertEquals(
                payout + ",1,'=Best Slots,BANK,Ann Best,DE89370400440532013000,150.00,EUR",
                first.lines().skip(1).findFirst().orElseThrow());
        assertEquals("0.00", holds(ann, AccountKind.IN_PAYOUT));
        step(payout, "payment", Map.of()).statusCode(409).body("reason", equalTo("payout_paid"));
    }

    @Test
    void a_cancelled_payout_is_paid_with_the_next_month() {
        release(ann, "150.00");
        closeThisMonth();
        step(payoutOf(ann), "cancellation", Map.of("reason", "wrong account"))
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        assertEquals("150.00", holds(ann, AccountKind.AVAILABLE));

        closeThisMonth();

        payouts(ann).body("items", hasSize(2)).body("items[0].amount.amount", equalTo("150.00"));
        statement(ann).body("items[0].paid.amount", equalTo("0.00")).body("items[0].line_count", equalTo(2));
    }

    @Test
    void above_the_limit_who_closed_the_month_does_not_approve() {
        acme.request()
                .body(Map.of(
                        "threshold", Map.of("amount", "100.00", "currency", "EUR"),
                        "four_eyes_above", Map.of("amount", "120.00", "currency", "EUR")))
                .put("/api/v1/payout-settings/EUR")
                .then()
                .statusCode(200);
        release(ann, "150.00");
        release(bob, "110.00");
        closeThisMonth();

        step(payoutOf(ann), "approval", Map.of()).statusCode(403).body("reason", equalTo("second_person_needed"));
        step(payoutOf(bob), "approval", Map.of()).statusCode(200);
    }

    @Test
    void a_statement_as_a_table_adds_up_to_its_closing() {
        release(ann, "100.00");
        release(ann, "60.00");
        takeBack(ann, "10.00");
        closeThisMonth();

        var amounts = csv(ann).lines().skip(1).map(line -> line.split(",")[5]).toList();

        assertEquals(List.of("0.00", "100.00", "60.00", "-10.00", "150.00"), amounts);
    }

    @Test
    void another_tenant_finds_neither_statement_nor_payout() {
        release(ann, "150.00");
        closeThisMonth();
        var globex = TestTenant.blank();

        globex.request().get("/api/v1/payouts/{id}", payoutOf(ann)).then().statusCode(404);
        globex.request().get("/api/v1/statements").then().body("items", hasSize(0));
        globex.request()
                .get("/api/v1/statements/{id}.csv", statementOf(ann, 0))
                .then()
                .statusCode(404)
                .body(containsString("not_found"));
    }

    private UUID affiliate(String name, String email) {
        return UUID.fromString(acme.request()
                .body(Map.of("name", name, "email", email))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void release(UUID affiliate, String amount) {
        var cause = Ids.next();
        move(affiliate, AccountKind.COMMISSION_EXPENSE, AccountKind.PENDING, amount, Transfer.Kind.EARNED, cause);
        move(affiliate, AccountKind.PENDING, AccountKind.AVAILABLE, amount, Transfer.Kind.RELEASED, cause);
    }

    private void takeBack(UUID affiliate, String amount) {
        move(
                affiliate,
                AccountKind.AVAILABLE,
                AccountKind.COMMISSION_EXPENSE,
                amount,
                Transfer.Kind.REVERSED,
                Ids.next());
    }

    private void move(UUID affiliate, AccountKind from, AccountKind to, String amount, Transfer.Kind kind, UUID cause) {
        var move = new Move(
                account(affiliate, from),
                account(affiliate, to),
                Money.of(amount, "EUR"),
                kind,
                "test",
                cause,
                clock.instant());
        var wanted = kind == Transfer.Kind.REVERSED ? move.owing() : move;
        CurrentTenant.run(acme.key(), () -> ledger.move("a test", List.of(wanted)));
    }

    private static AccountRef account(UUID affiliate, AccountKind kind) {
        return kind.owner() == AccountKind.Owner.AFFILIATE
                ? AccountRef.affiliate(affiliate, kind, "EUR")
                : AccountRef.operator(kind, "EUR");
    }

    private String holds(UUID affiliate, AccountKind kind) {
        return CurrentTenant.get(acme.key(), () -> ledger.balance(account(affiliate, kind)))
                .amount();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(MALTA));
    }

    private void goToNextMonth() {
        clock.advanceTo(thisMonth()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(MALTA)
                .toInstant()
                .plus(Duration.ofHours(1)));
    }

    private YearMonth closeThisMonth() {
        var month = thisMonth();
        goToNextMonth();
        close(month).statusCode(200);
        return month;
    }

    private ValidatableResponse close(YearMonth month) {
        return acme.request()
                .body(Map.of("month", month.toString()))
                .post("/api/v1/periods")
                .then();
    }

    private ValidatableResponse statement(UUID affiliate) {
        return acme.request().get("/api/v1/statements?affiliate=" + affiliate).then();
    }

    private ValidatableResponse payouts(UUID affiliate) {
        return acme.request().get("/api/v1/payouts?affiliate=" + affiliate).then();
    }

    private String payoutOf(UUID affiliate) {
        return payouts(affiliate).extract().path("items[0].id");
    }

    private String statementOf(UUID affiliate, int back) {
        return statement(affiliate).extract().path("items[" + back + "].id");
    }

    private ValidatableResponse step(String payout, String step, Map<String, ?> body) {
        return acme.request()
                .body(body)
                .post("/api/v1/payouts/{id}/" + step, payout)
                .then();
    }

    private String csv(UUID affiliate) {
        return csv(affiliate, 0);
    }

    private String csv(UUID affiliate, int back) {
        return acme.request()
                .get("/api/v1/statements/{id}.csv", statementOf(affiliate, back))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String download(String file) {
        return acme.request()
                .get("/api/v1/payout-files/{id}.csv", file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
