package io.tributary.migration;

import io.tributary.tracking.legacy.LinkShape;
import io.tributary.tracking.legacy.OldClick;
import io.tributary.tracking.legacy.OldLink;

/**
 * How far an operator is on its way from another system.
 *
 * @param shapes kinds of addresses that were described
 * @param waiting balances that a second person has to agree to
 * @param shadowDays days of affiliates that can be compared
 */
public record Progress(
        long shapes, long affiliates, long links, long clicks, long balances, long waiting, long shadowDays) {

    /** As it is now. */
    public static Progress now() {
        return new Progress(
                LinkShape.count(),
                OldAffiliate.count(),
                OldLink.count(),
                OldClick.count(),
                OpeningBalance.count("status", OpeningBalance.Status.BOOKED),
                OpeningBalance.count("status", OpeningBalance.Status.WAITING),
                ShadowDay.count());
    }
}
