package io.tributary.commissions;

import io.tributary.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News: a line was booked.
 *
 * @param amount below zero where something was taken back
 * @param correctsId the line from which something was taken back
 */
public record CommissionBooked(
        UUID lineId,
        UUID affiliateId,
        UUID programId,
        UUID customerId,
        UUID eventId,
        Money amount,
        @Nullable UUID correctsId) {}
