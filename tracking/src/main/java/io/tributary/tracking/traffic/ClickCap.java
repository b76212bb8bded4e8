package io.tributary.tracking.traffic;

import io.tributary.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How many clicks of people are let through. Periods begin where the tenant's days do, weeks on Monday.
 *
 * @param scope whose clicks are counted together: those of the whole program, or of each affiliate in it
 * @param clicks from 1
 */
public record ClickCap(Scope scope, Period period, long clicks) {

    /** Whose clicks are counted together. */
    public enum Scope {
        PROGRAM,
        AFFILIATE
    }

    /** In what time. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        TOTAL;

        /** The first day of the period that the given one lies in. */
        LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case TOTAL -> LocalDate.EPOCH;
            };
        }
    }

    /** As JSON brings it: any part may be missing. */
    @SuppressWarnings("NullAway")
    void check() {
        if (scope == null || period == null || clicks < 1) {
            throw Refusal.invalid(
                    "bad_cap", "caps", "A cap says of whom (program, affiliate), in what period and how many, from 1.");
        }
    }
}
