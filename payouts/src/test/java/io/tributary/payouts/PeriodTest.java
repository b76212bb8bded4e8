package io.tributary.payouts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodTest {

    static Stream<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.contains("/") && !name.startsWith("Etc") && !name.startsWith("SystemV"))
                .sorted()
                .map(ZoneId::of);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void months_follow_each_other_without_gap_and_hold_every_instant_of_theirs(ZoneId zone) {
        for (var month = YearMonth.of(2000, 1); month.getYear() < 2041; month = month.plusMonths(1)) {
            var starts = Period.start(month, zone);
            var ends = Period.start(month.plusMonths(1), zone);

            assertEquals(month, YearMonth.from(starts.atZone(zone)));
            assertEquals(month, YearMonth.from(ends.minusNanos(1).atZone(zone)));
            assertTrue(Duration.between(starts, ends).toDays() >= 27);
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_month_begins_where_the_one_before_ended(ZoneId zone) {
        var june =
                new Period(YearMonth.of(2026, 6), zone, Period.start(YearMonth.of(2026, 6), zone), Instant.MAX, "ann");

        assertEquals(Period.start(YearMonth.of(2026, 7), zone), june.endsAt());
    }
}
