package io.tributary.app.payouts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.Ledger;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodCloseTest {

    @Inject
    Ledger ledger;

    @Inject
    TestClock clock;

    Cashier acme;
    UUID ann;
    UUID bob;

    @BeforeEach
    void open() {
        acme = new Cashier(TestTenant.blank(), ledger, clock);
        ann = acme.affiliate("=Best Slots", "ann@bestslots.example");
        bob = acme.affiliate("Bob", "bob@example.org");
    }

    @Test
    void a_month_that_is_not_over_cannot_be_closed() {
        acme.close(acme.thisMonth()).statusCode(409).body("reason", equalTo("period_not_over"));
    }

    @Test
    void a_closed_month_states_what_was_released_and_pays_what_reaches_the_threshold() {
        acme.release(ann, "150.00");
        acme.release(bob, "49.99");
        var month = acme.closeThisMonth();

        var statements = acme.tenant()
                .request()
                .get("/api/v1/statements?month=" + month)
                .then()
                .statusCode(200);
        statements.body("items", hasSize(2));
        acme.statement(ann)
                .body("items[0].opening.amount", equalTo("0.00"))
                .body("items[0].earned.amount", equalTo("150.00"))
                .body("items[0].closing.amount", equalTo("150.00"));
        acme.statement(bob).body("items[0].closing.amount", equalTo("49.99"));
        acme.payouts(ann)
                .body("items[0].amount.amount", equalTo("150.00"))
                .body("items[0].status", equalTo("requested"));
        acme.payouts(bob).body("items", hasSize(0));
        assertEquals("150.00", acme.holds(ann, AccountKind.IN_PAYOUT));
        assertEquals("49.99", acme.holds(bob, AccountKind.AVAILABLE));
    }

    @Test
    void what_is_below_the_threshold_rolls_over() {
        acme.release(bob, "49.99");
        acme.closeThisMonth();
        acme.release(bob, "0.01");
        acme.closeThisMonth();

        acme.statement(bob)
                .body("items[0].opening.amount", equalTo("49.99"))
                .body("items[0].closing.amount", equalTo("50.00"));
        acme.payouts(bob).body("items", hasSize(1)).body("items[0].amount.amount", equalTo("50.00"));
    }

    @Test
    void closing_a_month_again_and_again_changes_nothing() throws Exception {
        acme.release(ann, "150.00");
        acme.release(bob, "70.00");
        var month = acme.thisMonth();
        acme.goToNextMonth();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var closes = Stream.<Callable<Integer>>generate(
                            () -> () -> acme.close(month).extract().statusCode())
                    .limit(16)
                    .toList();
            for (var answer : threads.invokeAll(closes)) {
                assertEquals(200, answer.get());
            }
        }

        acme.tenant().request().get("/api/v1/periods").then().body("items", hasSize(1));
        acme.tenant().request().get("/api/v1/statements").then().body("items", hasSize(2));
        acme.tenant().request().get("/api/v1/payouts").then().body("items", hasSize(2));
        assertEquals("150.00", acme.holds(ann, AccountKind.IN_PAYOUT));
    }

    @Test
    void months_are_closed_in_order() {
        var month = acme.closeThisMonth();

        acme.close(month.plusMonths(2)).statusCode(409).body("reason", equalTo("period_out_of_order"));
        acme.close(month.minusMonths(1)).statusCode(409).body("reason", equalTo("period_out_of_order"));
    }

    @Test
    void a_refund_after_the_close_leaves_the_closed_month_alone_and_makes_debt() {
        acme.release(ann, "150.00");
        acme.closeThisMonth();
        var closed = acme.csv(ann);
        acme.takeBack(ann, "150.00");
        assertEquals("-150.00", acme.holds(ann, AccountKind.DEBT));
        acme.release(ann, "60.00");
        acme.closeThisMonth();

        assertEquals(closed, acme.csv(ann, 1));
        acme.statement(ann)
                .body("items[0].opening.amount", equalTo("150.00"))
                .body("items[0].earned.amount", equalTo("60.00"))
                .body("items[0].taken_back.amount", equalTo("-150.00"))
                .body("items[0].paid.amount", equalTo("-150.00"))
                .body("items[0].closing.amount", equalTo("-90.00"));
        acme.payouts(ann).body("items", hasSize(1));
        assertEquals("-90.00", acme.holds(ann, AccountKind.DEBT));
    }

    @Test
    void what_is_refunded_between_the_end_of_the_month_and_its_close_is_not_paid() {
        acme.release(ann, "150.00");
        var month = acme.thisMonth();
        acme.goToNextMonth();
        acme.takeBack(ann, "80.00");
        acme.close(month).statusCode(200);

        acme.statement(ann).body("items[0].closing.amount", equalTo("150.00"));
        acme.payouts(ann).body("items[0].amount.amount", equalTo("70.00"));
    }

    @Test
    void a_statement_as_a_table_adds_up_to_its_closing() {
        acme.release(ann, "100.00");
        acme.release(ann, "60.00");
        acme.takeBack(ann, "10.00");
        acme.closeThisMonth();

        var amounts =
                acme.csv(ann).lines().skip(1).map(line -> line.split(",")[5]).toList();

        assertEquals(List.of("0.00", "100.00", "60.00", "-10.00", "150.00"), amounts);
    }
}
