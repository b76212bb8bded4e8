package io.tributary.ledger;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import java.util.UUID;

/** A move with the ids it gets in the books. */
record Entry(UUID id, UUID debitId, UUID creditId, Move move) {

    static Entry of(Move move) {
        var tenant = CurrentTenant.key();
        return new Entry(Ids.next(), move.debit().id(tenant), move.credit().id(tenant), move);
    }

    /** Whether the books say the same of this cause as is asked for now. */
    boolean agreesWith(UUID otherDebitId, UUID otherCreditId, long units) {
        return debitId.equals(otherDebitId)
                && creditId.equals(otherCreditId)
                && move.amount().units() == units;
    }
}
