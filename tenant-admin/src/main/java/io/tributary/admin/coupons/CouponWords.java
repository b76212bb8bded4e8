package io.tributary.admin.coupons;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.coupon.Coupon;
import java.time.InstantSource;

/** How templates write where a coupon stands. */
@TemplateExtension
class CouponWords {

    private CouponWords() {}

    /** Whether it is over. */
    static boolean over(Coupon coupon) {
        return coupon.validity().isBefore(clock().instant());
    }

    /** Whether it is still to begin. */
    static boolean ahead(Coupon coupon) {
        return coupon.validity().isAfter(clock().instant());
    }

    private static InstantSource clock() {
        return Arc.container().instance(InstantSource.class).get();
    }
}
