package io.tributary.program;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News: the operator has decided about an affiliate. */
public record AffiliateDecided(
        UUID affiliateId, Affiliate.Status status, @Nullable String reason) {}
