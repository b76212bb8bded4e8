package io.tributary.ledger;

/** What the money of an account is. Every kind belongs either to affiliates or to the operator. */
public enum AccountKind {
    /** Earned, but not yet beyond dispute. */
    PENDING(Owner.AFFILIATE),
    /** Free to be paid out. */
    AVAILABLE(Owner.AFFILIATE),
    /** Part of a payout that is on its way. */
    IN_PAYOUT(Owner.AFFILIATE),
    /** Kept back by a person's decision. */
    HOLD(Owner.AFFILIATE),
    /** What the affiliate owes: zero or negative. The next money that becomes available repays it first. */
    DEBT(Owner.AFFILIATE),
    /** What commissions have cost the operator. */
    COMMISSION_EXPENSE(Owner.OPERATOR),
    /** What has left for the affiliates' banks. */
    PAYOUT_CLEARING(Owner.OPERATOR),
    /** The counterpart of corrections made by hand. */
    ADJUSTMENT(Owner.OPERATOR),
    /** Debts that the operator forgave. */
    ABSORBED_LOSS(Owner.OPERATOR),
    /** The counterpart of a change of currency. */
    FX(Owner.OPERATOR);

    /** Whose money it is. */
    public enum Owner {
        AFFILIATE,
        OPERATOR
    }

    private final Owner owner;

    AccountKind(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }
}
