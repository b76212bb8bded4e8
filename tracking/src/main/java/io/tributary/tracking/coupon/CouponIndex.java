package io.tributary.tracking.coupon;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose a coupon is, in memory. Codes that nobody has are remembered too: operators report many of their own. */
@ApplicationScoped
public class CouponIndex {

    private static final int CAPACITY = 200_000;

    private final TenantCache<String, List<Term>> byCode;

    CouponIndex(TenantCaches caches, Reader reader) {
        byCode = caches.create("coupons", CAPACITY, (tenant, code) -> Optional.of(reader.read(code)));
    }

    /**
     * What a coupon of the program says for its owner at that moment; empty where nobody has or had that code. May
     * block when the code is not yet in memory.
     *
     * @param typed in any case
     */
    public Optional<CouponEvidence> find(String tenant, UUID programId, String typed, Instant at) {
        return CouponCode.read(typed)
                .flatMap(code -> byCode.get(tenant, code))
                .flatMap(terms -> evidence(
                        terms.stream()
                                .filter(term -> term.programId().equals(programId))
                                .toList(),
                        at));
    }

    /**
     * The code of the link of the coupon that is valid at that moment, whatever its program: of several, the one that
     * began first. Empty where there is none; null where the coupon is not in memory. Never blocks.
     */
    public @Nullable Optional<String> linkCodeAtHand(String tenant, String typed, Instant at) {
        var code = CouponCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var terms = byCode.getIfPresent(tenant, code.get());
        return terms == null ? null : linkCode(terms, at);
    }

    /** As {@link #linkCodeAtHand}, read if need be; may block. */
    public Optional<String> linkCode(String tenant, String typed, Instant at) {
        return CouponCode.read(typed).flatMap(code -> byCode.get(tenant, code)).flatMap(terms -> linkCode(terms, at));
    }

    void changed() {
        byCode.invalidate(CurrentTenant.key());
    }

    private static Optional<String> linkCode(List<Term> terms, Instant at) {
        return first(terms, validity -> validity.covers(at)).map(Term::linkCode);
    }

    private static Optional<CouponEvidence> evidence(List<Term> terms, Instant at) {
        return first(terms, validity -> validity.covers(at))
                .map(term -> term.evidence(null))
                .or(() -> terms.stream()
                        .filter(term -> term.validity().isBefore(at))
                        .max(Comparator.comparing(term -> term.validity().from()))
                        .map(term -> term.evidence("coupon_expired")))
                .or(() -> first(terms, validity -> validity.isAfter(at))
                        .map(term -> term.evidence("coupon_not_valid_yet")));
    }

    private static Optional<Term> first(List<Term> terms, Predicate<Validity> fits) {
        return terms.stream().filter(term -> fits.test(term.validity())).findFirst();
    }

    /** What of a coupon is kept in memory. */
    private record Term(
            UUID couponId, UUID programId, UUID affiliateId, UUID linkId, String linkCode, Validity validity) {

        static Term of(Coupon coupon) {
            return new Term(
                    coupon.id(),
                    coupon.programId(),
                    coupon.affiliateId(),
                    coupon.linkId(),
                    TrackingLink.byId(coupon.linkId()).orElseThrow().code(),
                    coupon.validity());
        }

        CouponEvidence evidence(@Nullable String lacks) {
            return new CouponEvidence(couponId, affiliateId, linkId, lacks);
        }
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        /** In the order in which they begin. */
        @Transactional
        List<Term> read(String code) {
            return Coupon.ofCode(code).stream().map(Term::of).toList();
        }
    }
}
