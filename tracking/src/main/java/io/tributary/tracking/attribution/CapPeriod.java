package io.tributary.tracking.attribution;

import io.tributary.tracking.policy.Cap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Whole periods of a cap, half-open.
 *
 * @param from when the first of them begins
 * @param until when the last of them ends
 */
record CapPeriod(Instant from, Instant until) {

    static final Instant EARLIEST = Instant.EPOCH;
    static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Those in which these two moments and all between them lie, in the calendar of the zone. */
    static CapPeriod around(Cap.Period period, Instant first, Instant last, ZoneId zone) {
        if (period == Cap.Period.TOTAL || first.equals(EARLIEST)) {
            return new CapPeriod(EARLIEST, LATEST);
        }
        var begin = begin(period, first.atZone(zone).toLocalDate());
        var end = next(period, begin(period, last.atZone(zone).toLocalDate()));
        return new CapPeriod(
                begin.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }

    private static LocalDate begin(Cap.Period period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case TOTAL -> LocalDate.EPOCH;
        };
    }

    private static LocalDate next(Cap.Period period, LocalDate begin) {
        return switch (period) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
            case TOTAL -> LocalDate.MAX;
        };
    }

    /** @param end null: it has none */
    boolean overlaps(Instant begin, @Nullable Instant end) {
        return begin.isBefore(until) && (end == null || end.isAfter(from));
    }
}
