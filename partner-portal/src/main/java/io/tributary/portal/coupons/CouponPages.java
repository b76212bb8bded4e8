package io.tributary.portal.coupons;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.program.Program;
import io.tributary.tracking.coupon.Coupon;
import io.tributary.tracking.coupon.Coupons;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The affiliate's coupons: what its audience may type. */
@Path("/portal/coupons")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class CouponPages {

    /** A coupon, what it promotes, the address to copy, the link that it counts for, and where it stands. */
    record Row(Coupon coupon, Program program, String address, String linkCode, boolean over, boolean ahead) {}

    @CheckedTemplate(basePath = "portal/coupons")
    static class Templates {
        static native TemplateInstance index(Page<Row> coupons);
    }

    private final CurrentAffiliate affiliate;
    private final Coupons coupons;
    private final Cursor cursors;
    private final InstantSource clock;

    CouponPages(CurrentAffiliate affiliate, Coupons coupons, Cursor cursors, InstantSource clock) {
        this.affiliate = affiliate;
        this.coupons = coupons;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Coupon.ofAffiliate(affiliate.id(), before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, coupon -> coupon.id().toString())
                        .map(this::row));
    }

    private Row row(Coupon coupon) {
        var now = clock.instant();
        return new Row(
                coupon,
                Program.byId(coupon.programId()).orElseThrow(),
                coupons.url(coupon),
                TrackingLink.byId(coupon.linkId()).orElseThrow().code(),
                coupon.validity().isBefore(now),
                coupon.validity().isAfter(now));
    }
}
