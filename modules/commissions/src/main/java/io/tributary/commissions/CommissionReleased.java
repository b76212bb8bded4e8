package io.tributary.commissions;

import io.tributary.kernel.Money;
import java.util.UUID;

/**
 * News: a line is no longer held and will be paid.
 *
 * @param amount what is left of the line
 */
public record CommissionReleased(UUID lineId, UUID affiliateId, UUID programId, UUID eventId, Money amount) {}
