package io.tributary.tracking.coupon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon says for its owner at a moment.
 *
 * @param linkId the link that its clicks and events count for
 * @param lacks why it says nothing then: coupon_expired or coupon_not_valid_yet; null where it does
 */
public record CouponEvidence(
        UUID couponId,
        UUID affiliateId,
        UUID linkId,
        @Nullable String lacks) {}
