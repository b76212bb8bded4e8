package io.tributary.tracking.attribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence gets the credit for an event, and why.
 *
 * @param affiliateId who gets it; null where nobody does
 * @param reason why nobody gets it; null where somebody does
 * @param losers the other candidates, and what each one lacked
 * @param flags what looks wrong though the credit is given, or why it earns nothing
 */
public record Attribution(
        Evidence evidence,
        @Nullable UUID affiliateId,
        @Nullable UUID linkId,
        @Nullable UUID clickId,
        @Nullable String reason,
        List<Loser> losers,
        List<Flag> flags) {

    /** A candidate that does not get the credit. */
    public record Loser(
            Evidence evidence,
            @Nullable UUID affiliateId,
            @Nullable UUID linkId,
            @Nullable UUID clickId,
            String reason) {}

    /**
     * Something to know about the credit.
     *
     * @param code stable: too_fast, self_referral, same_address, existing_customer, cap_reached
     * @param detail such as the cap that was reached
     */
    public record Flag(String code, @Nullable String detail) {

        /** The conversions before it have used up the cap: it earns nothing. */
        public static final String CAP_REACHED = "cap_reached";
    }

    public Attribution {
        losers = List.copyOf(losers);
        flags = List.copyOf(flags);
    }

    /** One with nothing more to know about it. */
    public Attribution(
            Evidence evidence,
            @Nullable UUID affiliateId,
            @Nullable UUID linkId,
            @Nullable UUID clickId,
            @Nullable String reason,
            List<Loser> losers) {
        this(evidence, affiliateId, linkId, clickId, reason, losers, List.of());
    }

    /** Nobody's, as far as the facts go. */
    public static Attribution none(String reason, List<Loser> losers) {
        return new Attribution(Evidence.NONE, null, null, null, reason, losers);
    }

    public boolean attributed() {
        return affiliateId != null;
    }

    /** The cap that its conversion is beyond, in words. */
    public Optional<String> capReached() {
        return flags.stream()
                .filter(flag -> flag.code().equals(Flag.CAP_REACHED))
                .map(flag -> String.valueOf(flag.detail()))
                .findFirst();
    }

    Attribution with(List<Flag> more) {
        return more.isEmpty()
                ? this
                : new Attribution(
                        evidence,
                        affiliateId,
                        linkId,
                        clickId,
                        reason,
                        losers,
                        Stream.concat(flags.stream(), more.stream()).toList());
    }
}
