package io.tributary.app.ledger;

import static io.tributary.ledger.AccountKind.AVAILABLE;
import static io.tributary.ledger.AccountKind.COMMISSION_EXPENSE;
import static io.tributary.ledger.AccountKind.DEBT;
import static io.tributary.ledger.AccountKind.IN_PAYOUT;
import static io.tributary.ledger.AccountKind.PAYOUT_CLEARING;
import static io.tributary.ledger.AccountKind.PENDING;

import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import java.time.Instant;
import java.util.UUID;

/** The euro accounts of one affiliate in tests, and the moves that usually happen to them. */
record Wallet(UUID affiliateId) {

    static final AccountRef EXPENSE = AccountRef.operator(COMMISSION_EXPENSE, "EUR");
    static final AccountRef CLEARING = AccountRef.operator(PAYOUT_CLEARING, "EUR");

    Wallet() {
        this(Ids.next());
    }

    AccountRef pending() {
        return AccountRef.affiliate(affiliateId, PENDING, "EUR");
    }

    AccountRef available() {
        return AccountRef.affiliate(affiliateId, AVAILABLE, "EUR");
    }

    AccountRef inPayout() {
        return AccountRef.affiliate(affiliateId, IN_PAYOUT, "EUR");
    }

    AccountRef debt() {
        return AccountRef.affiliate(affiliateId, DEBT, "EUR");
    }

    Move earn(String amount, UUID source) {
        return move(EXPENSE, pending(), amount, Transfer.Kind.EARNED, source);
    }

    Move release(String amount, UUID source) {
        return move(pending(), available(), amount, Transfer.Kind.RELEASED, source);
    }

    Move takeBack(String amount, UUID source) {
        return move(available(), EXPENSE, amount, Transfer.Kind.REVERSED, source)
                .owing();
    }

    Move reserve(String amount, UUID source) {
        return move(available(), inPayout(), amount, Transfer.Kind.PAYOUT_RESERVED, source);
    }

    Move pay(String amount, UUID source) {
        return move(inPayout(), CLEARING, amount, Transfer.Kind.PAYOUT_PAID, source);
    }

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Move move(AccountRef from, AccountRef to, String amount, Transfer.Kind kind, UUID source) {
        return new Move(from, to, euro(amount), kind, "test", source, Instant.parse("2026-06-15T12:00:00Z"));
    }
}
