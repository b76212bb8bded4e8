package io.tributary.reporting;

import io.tributary.kernel.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for; what is null does not matter.
 *
 * @param from the first day, in the tenant's time zone
 * @param to the last day, inclusive
 */
public record ReportFilter(
        LocalDate from,
        LocalDate to,
        @Nullable UUID programId,
        @Nullable UUID affiliateId,
        @Nullable UUID linkId) {

    private static final int MOST_DAYS = 1_100;

    public ReportFilter {
        if (to.isBefore(from)) {
            throw Refusal.invalid("bad_range", "to", "The last day does not lie before the first.");
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw Refusal.invalid("bad_range", "from", "A report spans at most three years.");
        }
    }

    public static ReportFilter days(LocalDate from, LocalDate to) {
        return new ReportFilter(from, to, null, null, null);
    }

    public ReportFilter ofProgram(UUID program) {
        return new ReportFilter(from, to, program, affiliateId, linkId);
    }

    public ReportFilter ofAffiliate(UUID affiliate) {
        return new ReportFilter(from, to, programId, affiliate, linkId);
    }

    public ReportFilter ofLink(UUID link) {
        return new ReportFilter(from, to, programId, affiliateId, link);
    }
}
