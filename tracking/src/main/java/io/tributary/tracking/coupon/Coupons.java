package io.tributary.tracking.coupon;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives coupons to affiliates and ends them. What a coupon has said for its owner it goes on saying: its end moves only
 * ahead of us.
 */
@ApplicationScoped
public class Coupons {

    private static final String SUBJECT = "coupon";

    private final Links links;
    private final CouponIndex index;
    private final Hosts hosts;
    private final AgroalDataSource database;
    private final AuditLog audit;
    private final InstantSource clock;

    Coupons(
            Links links,
            CouponIndex index,
            Hosts hosts,
            AgroalDataSource database,
            AuditLog audit,
            InstantSource clock) {
        this.links = links;
        this.index = index;
        this.hosts = hosts;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new coupon.
     *
     * @param code in any case
     * @param validFrom since when it counts; null: from now on
     * @param validUntil half-open; null: for ever
     */
    public record Draft(
            @Nullable String code,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    /**
     * Gives a coupon to an affiliate, and makes the link that its clicks and events count for.
     *
     * @throws Refusal bad_coupon, bad_time (422); coupon_taken, affiliate_not_approved (409)
     */
    @Transactional
    public Coupon create(UUID affiliateId, Program program, Draft draft) {
        var coupon = give(affiliateId, program, draft);
        index.changed();
        return coupon;
    }

    /** As {@link #create}, in the caller's transaction; the index is not told. */
    Coupon give(UUID affiliateId, Program program, Draft draft) {
        var now = clock.instant();
        var code = CouponCode.checked(draft.code());
        var validity = Validity.checked(draft.validFrom() == null ? now : draft.validFrom(), draft.validUntil());
        lock();
        refuseTaken(null, program.id(), code, validity);
        var link = links.create(affiliateId, program, Links.Draft.ofCoupon(code));
        var coupon = new Coupon(program.id(), affiliateId, link.id(), code, validity, now);
        coupon.persistAndFlush();
        audit.record("coupon.created", SUBJECT, coupon.id().toString(), null, null, code);
        return coupon;
    }

    /**
     * Moves the end of a coupon that is not over.
     *
     * @param end now or later; null: never
     * @throws Refusal not found; coupon_ended, coupon_taken, stale_version (409); bad_time (422)
     */
    @Transactional
    public Coupon endAt(UUID id, @Nullable Instant end, int version) {
        var coupon = seen(id, version);
        if (end != null
                && (end.isBefore(clock.instant())
                        || end.isBefore(coupon.validity().from()))) {
            throw Refusal.invalid("bad_time", "valid_until", "What the coupon has earned stays: its end lies ahead.");
        }
        return move(coupon, end);
    }

    /**
     * Ends a coupon at once; one that has not begun never begins.
     *
     * @throws Refusal not found; coupon_ended, stale_version (409)
     */
    @Transactional
    public Coupon end(UUID id, int version) {
        var coupon = seen(id, version);
        var now = clock.instant();
        return move(coupon, coupon.validity().isAfter(now) ? coupon.validity().from() : now);
    }

    private Coupon seen(UUID id, int version) {
        var coupon = Coupon.byId(id).orElseThrow(Refusal::notFound);
        if (coupon.version() != version) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
        if (coupon.validity().isBefore(clock.instant())) {
            throw Refusal.conflict("coupon_ended", "A coupon that is over stays so: give it again as a new one.");
        }
        return coupon;
    }

    private Coupon move(Coupon coupon, @Nullable Instant end) {
        var before = coupon.validity();
        var after = new Validity(before.from(), end);
        lock();
        refuseTaken(coupon.id(), coupon.programId(), coupon.code(), after);
        coupon.endAt(end);
        coupon.flush();
        index.changed();
        audit.record("coupon.changed", SUBJECT, coupon.id().toString(), null, before, after);
        return coupon;
    }

    /** The coupon as an address, on the tenant's tracking host or else its own. */
    public String url(Coupon coupon) {
        return hosts.trackingAddress(coupon.tenantId()) + "/" + coupon.code();
    }

    private static void refuseTaken(@Nullable UUID itself, UUID programId, String code, Validity validity) {
        var taken = Coupon.ofCode(code).stream()
                .filter(other -> !other.id().equals(itself) && other.programId().equals(programId))
                .anyMatch(other -> other.validity().overlaps(validity));
        if (taken) {
            throw Refusal.conflict("coupon_taken", "Somebody has a coupon of that code at that time.");
        }
    }

    /** One after the other within the tenant, so that no two are given the same code for the same time. */
    private void lock() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('tracking.coupon ' || ?, 0))")) {
            lock.setString(1, CurrentTenant.key());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("coupons could not be locked", e);
        }
    }
}
