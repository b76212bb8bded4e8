package io.tributary.tracking.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests a source sends in each hour of the week, learned from its past. Pure. An hour's figure is the lower
 * median of the weeks that were seen, so that one busy day teaches nothing, nor does one outage.
 */
public final class Habit {

    private static final int HOURS = 7 * 24;
    private static final int MOST_WEEKS = 8;
    private static final int FEWEST_WEEKS = 2;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(14);

    /** So far back the past matters. */
    static final Duration MEMORY = WEEK.multipliedBy(MOST_WEEKS);

    private final long[] usual;
    private final ZoneId zone;

    private Habit(long[] usual, ZoneId zone) {
        this.usual = usual;
        this.zone = zone;
    }

    /**
     * What the past teaches; nothing before two whole weeks have been seen.
     *
     * @param past requests by the beginning of their hour
     * @param since when the source was first heard
     * @param until where the past ends: the last time it was heard
     * @param zone in which the week is a week
     */
    public static Optional<Habit> learn(Map<Instant, Long> past, Instant since, Instant until, ZoneId zone) {
        int weeks = (int) Math.min(MOST_WEEKS, Duration.between(since, until).dividedBy(WEEK));
        if (weeks < FEWEST_WEEKS) {
            return Optional.empty();
        }
        var end = until.truncatedTo(ChronoUnit.HOURS);
        var counts = new long[HOURS][weeks];
        for (int back = 1; back <= weeks * HOURS; back++) {
            var hour = end.minus(Duration.ofHours(back));
            counts[hourOfWeek(hour, zone)][(back - 1) / HOURS] += past.getOrDefault(hour, 0L);
        }
        var usual = new long[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            Arrays.sort(counts[hour]);
            usual[hour] = counts[hour][(weeks - 1) / 2];
        }
        return Optional.of(new Habit(usual, zone));
    }

    /** How many requests are usual in the hour that the instant lies in. */
    public long usual(Instant instant) {
        return usual[hourOfWeek(instant, zone)];
    }

    /**
     * When a silence that began at the given moment is no longer usual: so many requests should have come by then. Of an
     * hour that is not over only what the hour before would make likely counts, so that a file sent once a night may
     * come at any minute of its hour. Empty where that takes more than two weeks.
     */
    public Optional<Instant> patience(Instant lastAt, int missed) {
        double expected = 0;
        var from = lastAt;
        while (from.isBefore(lastAt.plus(LONGEST))) {
            var hour = from.truncatedTo(ChronoUnit.HOURS);
            var end = hour.plus(Duration.ofHours(1));
            long steady = Math.min(usual(hour), usual(hour.minus(Duration.ofHours(1))));
            double lasts = Duration.between(from, end).toMillis() / 3_600_000.0;
            if (expected + steady * lasts >= missed) {
                double hours = (missed - expected) / steady;
                return Optional.of(from.plusMillis((long) Math.ceil(hours * 3_600_000)));
            }
            expected += from.equals(hour) ? usual(hour) : steady * lasts;
            if (expected >= missed) {
                return Optional.of(end);
            }
            from = end;
        }
        return Optional.empty();
    }

    private static int hourOfWeek(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
