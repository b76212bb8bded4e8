package io.tributary.migration;

import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.legacy.LinkShape;
import io.tributary.tracking.legacy.OldClick;
import io.tributary.tracking.legacy.OldLink;

/**
 * How far an operator is on its way from another system.
 *
 * @param plans and the others: rows that were taken over
 * @param shapes kinds of addresses that were described
 * @param waiting balances that a second person has to agree to
 * @param shadowDays days of affiliates that can be compared
 */
public record Progress(
        long plans,
        long shapes,
        long affiliates,
        long links,
        long clicks,
        long customers,
        long balances,
        long waiting,
        long shadowDays) {

    /** As it is now. */
    public static Progress now() {
        return new Progress(
                rows("plans"),
                LinkShape.count(),
                OldAffiliate.count(),
                OldLink.count(),
                OldClick.count(),
                rows("customers"),
                OpeningBalance.count("status", OpeningBalance.Status.BOOKED),
                OpeningBalance.count("status", OpeningBalance.Status.WAITING),
                ShadowDay.count());
    }

    /** Rows of that kind that were taken over. */
    private static long rows(String kind) {
        return ImportJob.find("select coalesce(sum(accepted), 0) from ImportJob where kind = ?1 and not dryRun", kind)
                .project(Long.class)
                .firstResult();
    }
}
