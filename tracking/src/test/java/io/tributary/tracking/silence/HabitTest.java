package io.tributary.tracking.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    /** What a source sends when it sends so many in each hour. */
    private static Map<Instant, Long> past(int days, ToLongFunction<Instant> rate) {
        var past = new HashMap<Instant, Long>();
        for (int hour = 1; hour <= days * 24; hour++) {
            var start = MONDAY.minus(Duration.ofHours(hour));
            past.put(start, rate.applyAsLong(start));
        }
        return past;
    }

    private static Habit habit(int days, ToLongFunction<Instant> rate) {
        return Habit.learn(past(days, rate), MONDAY.minus(Duration.ofDays(days)), MONDAY, ZoneOffset.UTC)
                .orElseThrow();
    }

    private static int hour(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).getHour();
    }

    @Test
    void two_weeks_are_needed_to_learn() {
        assertTrue(Habit.learn(past(13, hour -> 5), MONDAY.minus(Duration.ofDays(13)), MONDAY, ZoneOffset.UTC)
                .isEmpty());
        assertEquals(5, habit(14, hour -> 5).usual(MONDAY));
    }

    @Test
    void a_steady_source_is_missed_within_minutes() {
        var habit = habit(28, hour -> 120);

        assertEquals(Optional.of(MONDAY.plus(Duration.ofMinutes(5))), habit.patience(MONDAY, 10));
    }

    @Test
    void a_slow_source_is_given_its_time() {
        var habit = habit(28, hour -> 1);

        assertEquals(Optional.of(MONDAY.plus(Duration.ofHours(10))), habit.patience(MONDAY, 10));
    }

    @Test
    void nights_that_are_always_quiet_raise_nothing() {
        var habit = habit(28, hour -> hour(hour) < 8 ? 0 : 20);

        var evening = MONDAY.plus(Duration.ofHours(23)).plus(Duration.ofMinutes(59));
        assertEquals(Optional.of(MONDAY.plus(Duration.ofHours(24 + 9))), habit.patience(evening, 10));
    }

    @Test
    void a_file_sent_once_a_night_may_come_at_any_minute_of_its_hour() {
        var habit = habit(28, hour -> hour(hour) == 3 ? 1_000 : 0);

        var lastNight = MONDAY.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(10));
        assertEquals(Optional.of(MONDAY.plus(Duration.ofHours(24 + 4))), habit.patience(lastNight, 10));
    }

    @Test
    void one_busy_day_and_one_outage_teach_nothing() {
        var busy = MONDAY.minus(Duration.ofDays(7));
        var habit = habit(28, hour -> {
            if (!hour.isBefore(busy) && hour.isBefore(busy.plus(Duration.ofDays(1)))) {
                return 5_000;
            }
            return hour.isBefore(MONDAY.minus(Duration.ofDays(27))) ? 0 : 10;
        });

        assertEquals(10, habit.usual(MONDAY));
    }

    @Test
    void a_source_that_sends_next_to_nothing_is_never_missed() {
        assertTrue(habit(28, hour -> 0).patience(MONDAY, 1).isEmpty());
    }

    @Test
    void the_week_is_that_of_the_tenant_also_when_its_clocks_change() {
        var malta = ZoneId.of("Europe/Malta");
        ToLongFunction<Instant> office = hour -> hour.atZone(malta).getHour() == 9 ? 50 : 0;
        var habit = Habit.learn(past(28, office), MONDAY.minus(Duration.ofDays(28)), MONDAY, malta)
                .orElseThrow();

        var summer = Instant.parse("2026-03-30T07:00:00Z");
        assertEquals(50, habit.usual(summer));
        assertEquals(0, habit.usual(summer.plus(Duration.ofHours(1))));
    }
}
