package io.tributary.tracking.attribution;

import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.coupon.CouponEvidence;
import io.tributary.tracking.coupon.CouponIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The current tenant's affiliates and coupons as they are now, in memory; may block for what is not there yet. */
@ApplicationScoped
class LiveRegister implements Register {

    private final Standings standings;
    private final CouponIndex coupons;

    LiveRegister(Standings standings, CouponIndex coupons) {
        this.standings = standings;
        this.coupons = coupons;
    }

    @Override
    public boolean isBlocked(UUID affiliate) {
        return standings.of(affiliate).filter(Standings.Standing::blocked).isPresent();
    }

    @Override
    public boolean isCalled(UUID affiliate, Set<String> names) {
        return !names.isEmpty()
                && standings
                        .of(affiliate)
                        .filter(standing -> names.contains(standing.email()) || names.contains(standing.emailHash()))
                        .isPresent();
    }

    /** Not known in memory: whoever rates asks {@link RatingRegister}. */
    @Override
    public boolean isOwnClick(UUID affiliate, UUID click, Instant by) {
        return false;
    }

    @Override
    public Optional<CouponEvidence> coupon(UUID programId, String code, Instant at) {
        return coupons.find(CurrentTenant.key(), programId, code, at);
    }
}
