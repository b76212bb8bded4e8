package io.tributary.ledger;

import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch of transfers does to the balances of affiliates, and the transfers between what is available and what is
 * owed that follow from it. Pure.
 *
 * @param debts transfers that the ledger makes by itself; their cause is the transfer that made them necessary
 * @param changes by how many units each account changes, all transfers taken together
 */
record Settlement(List<Move> debts, Map<AccountRef, Long> changes) {

    /** The source kind of transfers that follow from another one. */
    private static final String TRANSFER = "transfer";

    /**
     * Settles a batch.
     *
     * @param before the units of every affiliate's account that the batch touches, and of its sibling across the debt
     */
    static Settlement of(List<Entry> batch, Map<AccountRef, Long> before) {
        var changes = new HashMap<AccountRef, Long>();
        var mayOwe = new HashMap<AccountRef, Long>();
        var causes = new HashMap<AccountRef, UUID>();
        for (var entry : batch) {
            var move = entry.move();
            book(changes, move);
            if (move.mayOwe()) {
                mayOwe.merge(move.debit(), move.amount().units(), Math::addExact);
            }
            for (var account : List.of(move.debit(), move.credit())) {
                switch (account.kind()) {
                    case AVAILABLE -> causes.putIfAbsent(account, entry.id());
                    case DEBT -> causes.putIfAbsent(account.sibling(AccountKind.AVAILABLE), entry.id());
                    default -> {}
                }
            }
        }
        var debts = new ArrayList<Move>();
        causes.forEach((account, cause) -> {
            var debt = account.sibling(AccountKind.DEBT);
            long available = after(account, before, changes);
            long owed = Math.negateExact(after(debt, before, changes));
            long missing = Math.min(-available, mayOwe.getOrDefault(account, 0L));
            long repaid = Math.min(available, owed);
            if (missing > 0) {
                debts.add(between(debt, account, missing, Transfer.Kind.DEBT_INCURRED, cause, batch));
            } else if (repaid > 0) {
                debts.add(between(account, debt, repaid, Transfer.Kind.DEBT_REPAID, cause, batch));
            }
        });
        debts.forEach(move -> book(changes, move));
        return new Settlement(debts, changes);
    }

    private static void book(Map<AccountRef, Long> changes, Move move) {
        long units = move.amount().units();
        if (move.debit().kind().owner() == Owner.AFFILIATE) {
            changes.merge(move.debit(), -units, Math::addExact);
        }
        if (move.credit().kind().owner() == Owner.AFFILIATE) {
            changes.merge(move.credit(), units, Math::addExact);
        }
    }

    private static long after(AccountRef account, Map<AccountRef, Long> before, Map<AccountRef, Long> changes) {
        return Math.addExact(before.getOrDefault(account, 0L), changes.getOrDefault(account, 0L));
    }

    private static Move between(
            AccountRef debit, AccountRef credit, long units, Transfer.Kind kind, UUID cause, List<Entry> batch) {
        var occurredAt = batch.stream()
                .filter(entry -> entry.id().equals(cause))
                .findFirst()
                .orElseThrow()
                .move()
                .occurredAt();
        return new Move(debit, credit, new Money(units, debit.currency()), kind, TRANSFER, cause, occurredAt);
    }
}
