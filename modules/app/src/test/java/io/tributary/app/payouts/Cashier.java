package io.tributary.app.payouts;

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
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An operator in Malta who earns money for affiliates, closes months and pays. */
record Cashier(TestTenant tenant, Ledger ledger, TestClock clock) {

    private static final ZoneId MALTA = ZoneId.of("Europe/Malta");

    UUID affiliate(String name, String email) {
        return UUID.fromString(tenant.request()
                .body(Map.of("name", name, "email", email))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    void release(UUID affiliate, String amount) {
        var cause = Ids.next();
        move(affiliate, AccountKind.COMMISSION_EXPENSE, AccountKind.PENDING, amount, Transfer.Kind.EARNED, cause);
        move(affiliate, AccountKind.PENDING, AccountKind.AVAILABLE, amount, Transfer.Kind.RELEASED, cause);
    }

    void takeBack(UUID affiliate, String amount) {
        move(
                affiliate,
                AccountKind.AVAILABLE,
                AccountKind.COMMISSION_EXPENSE,
                amount,
                Transfer.Kind.REVERSED,
                Ids.next());
    }

    void move(UUID affiliate, AccountKind from, AccountKind to, String amount, Transfer.Kind kind, UUID cause) {
        var move = new Move(
                account(affiliate, from),
                account(affiliate, to),
                Money.of(amount, "EUR"),
                kind,
                "test",
                cause,
                clock.instant());
        var wanted = kind == Transfer.Kind.REVERSED ? move.owing() : move;
        CurrentTenant.run(tenant.key(), () -> ledger.move("a test", List.of(wanted)));
    }

    static AccountRef account(UUID affiliate, AccountKind kind) {
        return kind.owner() == AccountKind.Owner.AFFILIATE
                ? AccountRef.affiliate(affiliate, kind, "EUR")
                : AccountRef.operator(kind, "EUR");
    }

    String holds(UUID affiliate, AccountKind kind) {
        return CurrentTenant.get(tenant.key(), () -> ledger.balance(account(affiliate, kind)))
                .amount();
    }

    YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(MALTA));
    }

    void goToNextMonth() {
        clock.advanceTo(thisMonth()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(MALTA)
                .toInstant()
                .plus(Duration.ofHours(1)));
    }

    YearMonth closeThisMonth() {
        var month = thisMonth();
        goToNextMonth();
        close(month).statusCode(200);
        return month;
    }

    ValidatableResponse close(YearMonth month) {
        return tenant.request()
                .body(Map.of("month", month.toString()))
                .post("/api/v1/periods")
                .then();
    }

    ValidatableResponse statement(UUID affiliate) {
        return tenant.request().get("/api/v1/statements?affiliate=" + affiliate).then();
    }

    ValidatableResponse payouts(UUID affiliate) {
        return tenant.request().get("/api/v1/payouts?affiliate=" + affiliate).then();
    }

    String payoutOf(UUID affiliate) {
        return payouts(affiliate).extract().path("items[0].id");
    }

    String statementOf(UUID affiliate, int back) {
        return statement(affiliate).extract().path("items[" + back + "].id");
    }

    ValidatableResponse step(String payout, String step, Map<String, ?> body) {
        return tenant.request()
                .body(body)
                .post("/api/v1/payouts/{id}/" + step, payout)
                .then();
    }

    String csv(UUID affiliate) {
        return csv(affiliate, 0);
    }

    String csv(UUID affiliate, int back) {
        return tenant.request()
                .get("/api/v1/statements/{id}.csv", statementOf(affiliate, back))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    String download(String file) {
        return tenant.request()
                .get("/api/v1/payout-files/{id}.csv", file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
