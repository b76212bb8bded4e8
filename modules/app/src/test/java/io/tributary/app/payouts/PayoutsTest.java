package io.tributary.app.payouts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.Ledger;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PayoutsTest {

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
    void a_payout_is_approved_filed_and_paid() {
        acme.release(ann, "150.00");
        acme.closeThisMonth();
        var payout = acme.payoutOf(ann);
        acme.tenant()
                .request()
                .body(Map.of("kind", "bank", "holder", "Ann Best", "account", "DE89 3704 0044 0532 0130 00"))
                .put("/api/v1/affiliates/{id}/payout-method", ann)
                .then()
                .statusCode(200)
                .body("account", equalTo("…3000"));

        acme.step(payout, "approval", Map.of()).statusCode(200).body("status", equalTo("approved"));
        var file = acme.tenant()
                .request()
                .body(Map.of("currency", "EUR"))
                .post("/api/v1/payout-files")
                .then()
                .statusCode(201)
                .body("payout_count", equalTo(1))
                .body("total.amount", equalTo("150.00"))
                .extract()
                .<String>path("id");
        var first = acme.download(file);
        assertEquals(first, acme.download(file));
        acme.tenant().request().get("/api/v1/payouts/{id}", payout).then().body("status", equalTo("sent"));
        acme.tenant()
                .request()
                .body(Map.of("currency", "EUR"))
                .post("/api/v1/payout-files")
                .then()
                .statusCode(409)
                .body("reason", equalTo("nothing_to_pay"));
        acme.step(payout, "payment", Map.of("reference", "SEPA-1"))
                .statusCode(200)
                .body("status", equalTo("paid"));

        assertEquals(
                payout + ",1,'=Best Slots,BANK,Ann Best,DE89370400440532013000,150.00,EUR",
                first.lines().skip(1).findFirst().orElseThrow());
        assertEquals("0.00", acme.holds(ann, AccountKind.IN_PAYOUT));
        acme.step(payout, "payment", Map.of()).statusCode(409).body("reason", equalTo("payout_paid"));
    }

    @Test
    void a_cancelled_payout_is_paid_with_the_next_month() {
        acme.release(ann, "150.00");
        acme.closeThisMonth();
        acme.step(acme.payoutOf(ann), "cancellation", Map.of("reason", "wrong account"))
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        assertEquals("150.00", acme.holds(ann, AccountKind.AVAILABLE));

        acme.closeThisMonth();

        acme.payouts(ann).body("items", hasSize(2)).body("items[0].amount.amount", equalTo("150.00"));
        acme.statement(ann).body("items[0].paid.amount", equalTo("0.00")).body("items[0].line_count", equalTo(2));
    }

    @Test
    void above_the_limit_who_closed_the_month_does_not_approve() {
        acme.tenant()
                .request()
                .body(Map.of(
                        "threshold", Map.of("amount", "100.00", "currency", "EUR"),
                        "four_eyes_above", Map.of("amount", "120.00", "currency", "EUR")))
                .put("/api/v1/payout-settings/EUR")
                .then()
                .statusCode(200);
        acme.release(ann, "150.00");
        acme.release(bob, "110.00");
        acme.closeThisMonth();

        acme.step(acme.payoutOf(ann), "approval", Map.of())
                .statusCode(403)
                .body("reason", equalTo("second_person_needed"));
        acme.step(acme.payoutOf(bob), "approval", Map.of()).statusCode(200);
    }

    @Test
    void another_tenant_finds_neither_statement_nor_payout() {
        acme.release(ann, "150.00");
        acme.closeThisMonth();
        var globex = TestTenant.blank();

        globex.request().get("/api/v1/payouts/{id}", acme.payoutOf(ann)).then().statusCode(404);
        globex.request().get("/api/v1/statements").then().body("items", hasSize(0));
        globex.request()
                .get("/api/v1/statements/{id}.csv", acme.statementOf(ann, 0))
                .then()
                .statusCode(404)
                .body(containsString("not_found"));
    }
}
