package io.tributary.ledger;

import io.tributary.kernel.Refusal;

/** The account does not hold what was to leave it. */
public class InsufficientFunds extends Refusal {

    InsufficientFunds() {
        super(Kind.CONFLICT, "insufficient_funds", "The account does not hold that much money.", null);
    }
}
