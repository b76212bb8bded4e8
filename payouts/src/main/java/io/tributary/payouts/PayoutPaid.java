package io.tributary.payouts;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News: a payout has reached the affiliate. */
public record PayoutPaid(
        UUID payoutId,
        UUID statementId,
        UUID affiliateId,
        Money amount,
        @Nullable String reference,
        Instant paidAt) {}
