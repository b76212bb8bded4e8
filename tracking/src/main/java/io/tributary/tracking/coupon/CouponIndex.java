package io.tributary.tracking.coupon;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
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
     * The link of the coupon that is valid at that moment, whatever its program: the one that is valid longest. Empty
     * where there is none; null where the code is not in memory. Never blocks.
     */
    public @Nullable Optional<UUID> linkAtHand(String tenant, String typed, Instant at) {
        var code = CouponCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var terms = byCode.getIfPresent(tenant, code.get());
        return terms == null ? null : link(terms, at);
    }

    /** As {@link #linkAtHand}, read if need be; may block. */
    public Optional<UUID> link(String tenant, String typed, Instant at) {
        return CouponCode.read(typed).flatMap(code -> byCode.get(tenant, code)).flatMap(terms -> link(terms, at));
    }

    void changed() {
        byCode.invalidate(CurrentTenant.key());
    }

    private static Optional<UUID> link(List<Term> terms, Instant at) {
        return first(terms, validity -> validity.covers(at)).map(Term::linkId);
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
    private record Term(UUID couponId, UUID programId, UUID affiliateId, UUID linkId, Validity validity) {

        static Term of(Coupon coupon) {
            return new Term(coupon.id(), coupon.programId(), coupon.affiliateId(), coupon.linkId(), coupon.validity());
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
