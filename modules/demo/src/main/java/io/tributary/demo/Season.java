package io.tributary.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How busy a day is, and at which hour somebody comes: weeks have a rhythm, evenings are busy, business grows slowly. */
final class Season {

    private static final Map<DayOfWeek, Double> CASINO_WEEK =
            Map.of(DayOfWeek.FRIDAY, 1.25, DayOfWeek.SATURDAY, 1.45, DayOfWeek.SUNDAY, 1.3, DayOfWeek.TUESDAY, 0.8);
    private static final Map<DayOfWeek, Double> OFFICE_WEEK =
            Map.of(DayOfWeek.TUESDAY, 1.25, DayOfWeek.WEDNESDAY, 1.2, DayOfWeek.SATURDAY, 0.45, DayOfWeek.SUNDAY, 0.5);

    private Season() {}

    /** How many visits a day brings. */
    static int visits(Operator operator, Partner partner, LocalDate day, long dayNumber, RandomGenerator random) {
        var week = operator.journey() == Journey.PLAYER ? CASINO_WEEK : OFFICE_WEEK;
        double expected = partner.visits() * week.getOrDefault(day.getDayOfWeek(), 1.0) * (0.75 + 0.5 * dayNumber / 90);
        return Math.max(0, (int) Math.round(random.nextGaussian(expected, Math.sqrt(expected))));
    }

    /** A moment of the day: most come in the evening, few at night. */
    static Instant moment(LocalDate day, ZoneId zone, RandomGenerator random) {
        double hour = Math.floorMod((int) Math.round(random.nextGaussian(18.5, 4.5) * 3600), 24 * 3600) / 3600.0;
        return day.atStartOfDay(zone).plusSeconds((long) (hour * 3600)).toInstant();
    }
}
