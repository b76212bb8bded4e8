package io.tributary.ledger;

import static io.tributary.ledger.AccountKind.AVAILABLE;
import static io.tributary.ledger.AccountKind.COMMISSION_EXPENSE;
import static io.tributary.ledger.AccountKind.DEBT;
import static io.tributary.ledger.AccountKind.PENDING;
import static io.tributary.ledger.Transfer.Kind.DEBT_INCURRED;
import static io.tributary.ledger.Transfer.Kind.DEBT_REPAID;
import static io.tributary.ledger.Transfer.Kind.RELEASED;
import static io.tributary.ledger.Transfer.Kind.REVERSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

    static final UUID ANN = Ids.next();
    static final AccountRef PENDING_EUR = AccountRef.affiliate(ANN, PENDING, "EUR");
    static final AccountRef AVAILABLE_EUR = AccountRef.affiliate(ANN, AVAILABLE, "EUR");
    static final AccountRef DEBT_EUR = AccountRef.affiliate(ANN, DEBT, "EUR");
    static final AccountRef EXPENSE_EUR = AccountRef.operator(COMMISSION_EXPENSE, "EUR");

    @Test
    void what_is_taken_back_beyond_what_is_available_becomes_debt() {
        var settlement = Settlement.of(
                List.of(entry(move(AVAILABLE_EUR, EXPENSE_EUR, 150, REVERSED).owing())), Map.of(AVAILABLE_EUR, 40L));

        assertEquals(Map.of(AVAILABLE_EUR, -40L, DEBT_EUR, -110L), settlement.changes());
        assertEquals(DEBT_INCURRED, settlement.debts().getFirst().kind());
        assertEquals(new Money(110, "EUR"), settlement.debts().getFirst().amount());
    }

    @Test
    void what_may_not_be_owed_is_left_for_the_database_to_refuse() {
        var settlement = Settlement.of(
                List.of(entry(move(AVAILABLE_EUR, EXPENSE_EUR, 150, REVERSED))), Map.of(AVAILABLE_EUR, 40L));

        assertEquals(Map.of(AVAILABLE_EUR, -150L), settlement.changes());
        assertEquals(List.of(), settlement.debts());
    }

    @Test
    void released_money_repays_debt_first() {
        var settlement = Settlement.of(
                List.of(entry(move(PENDING_EUR, AVAILABLE_EUR, 150, RELEASED))),
                Map.of(PENDING_EUR, 150L, AVAILABLE_EUR, 0L, DEBT_EUR, -110L));

        assertEquals(Map.of(PENDING_EUR, -150L, AVAILABLE_EUR, 40L, DEBT_EUR, 110L), settlement.changes());
        assertEquals(DEBT_REPAID, settlement.debts().getFirst().kind());
    }

    @Test
    void a_release_smaller_than_the_debt_goes_into_it_whole() {
        var settlement = Settlement.of(
                List.of(entry(move(PENDING_EUR, AVAILABLE_EUR, 30, RELEASED))),
                Map.of(PENDING_EUR, 30L, DEBT_EUR, -110L));

        assertEquals(Map.of(PENDING_EUR, -30L, AVAILABLE_EUR, 0L, DEBT_EUR, 30L), settlement.changes());
    }

    @Test
    void a_batch_is_settled_as_a_whole() {
        var settlement = Settlement.of(
                List.of(
                        entry(move(AVAILABLE_EUR, EXPENSE_EUR, 150, REVERSED).owing()),
                        entry(move(PENDING_EUR, AVAILABLE_EUR, 200, RELEASED))),
                Map.of(PENDING_EUR, 200L, AVAILABLE_EUR, 0L));

        assertEquals(Map.of(PENDING_EUR, -200L, AVAILABLE_EUR, 50L), settlement.changes());
        assertEquals(List.of(), settlement.debts());
    }

    private static Move move(AccountRef debit, AccountRef credit, long units, Transfer.Kind kind) {
        return new Move(debit, credit, new Money(units, "EUR"), kind, "test", Ids.next(), Instant.EPOCH);
    }

    private static Entry entry(Move move) {
        return new Entry(Ids.next(), move.debit().id("acme"), move.credit().id("acme"), move);
    }
}
