package io.tributary.tracking.attribution;

import io.tributary.tracking.coupon.CouponEvidence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What has to be known of affiliates and coupons to tell whose an event is. */
public interface Register {

    /** Whether the affiliate gets no credit any more. */
    boolean isBlocked(UUID affiliate);

    /** Whether the affiliate goes by one of these e-mail addresses, or SHA-256 hashes of them, all in lower case. */
    boolean isCalled(UUID affiliate, Set<String> names);

    /** Whether the click came from an address at which the affiliate had signed in by the moment. */
    boolean isOwnClick(UUID affiliate, UUID click, Instant by);

    /** What a coupon of the program says for its owner at that moment. */
    Optional<CouponEvidence> coupon(UUID programId, String code, Instant at);
}
