package io.tributary.portal.coupons;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Program;
import io.tributary.tracking.coupon.Coupon;
import io.tributary.tracking.coupon.Coupons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's coupons. */
@Path("/api/v1/me/coupons")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyCouponResource {

    record MyCouponAnswer(
            UUID id,
            String code,
            String url,
            String program,
            UUID link,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    private final CurrentAffiliate affiliate;
    private final Coupons coupons;
    private final Cursor cursors;

    MyCouponResource(CurrentAffiliate affiliate, Coupons coupons, Cursor cursors) {
        this.affiliate = affiliate;
        this.coupons = coupons;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List your coupons, newest first")
    public Page<MyCouponAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Coupon.ofAffiliate(affiliate.id(), before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, coupon -> coupon.id().toString()).map(this::answer);
    }

    private MyCouponAnswer answer(Coupon coupon) {
        return new MyCouponAnswer(
                coupon.id(),
                coupon.code(),
                coupons.url(coupon),
                Program.byId(coupon.programId()).orElseThrow().key(),
                coupon.linkId(),
                coupon.validity().from(),
                coupon.validity().until());
    }
}
