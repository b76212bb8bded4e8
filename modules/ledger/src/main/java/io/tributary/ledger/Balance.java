package io.tributary.ledger;

import io.tributary.kernel.Money;

/** What an account holds: its credits minus its debits. */
public record Balance(AccountRef account, Money amount) {}
