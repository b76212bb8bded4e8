package io.tributary.postbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    final Random random = new Random(7);

    @Test
    void there_are_thirteen_tries_over_about_three_days() {
        var sum = Duration.ZERO;
        int tries = 1;
        for (var wait = next(tries); wait.isPresent(); wait = next(tries)) {
            sum = sum.plus(wait.get());
            tries++;
        }

        assertEquals(13, tries);
        assertTrue(sum.compareTo(Duration.ofHours(57)) > 0 && sum.compareTo(Duration.ofHours(87)) < 0, sum.toString());
    }

    @Test
    void waits_are_off_by_a_fifth_at_most() {
        for (int i = 0; i < 10_000; i++) {
            var wait = next(5).orElseThrow();
            assertTrue(wait.compareTo(Duration.ofMinutes(24)) >= 0 && wait.compareTo(Duration.ofMinutes(36)) <= 0);
        }
    }

    @Test
    void who_has_too_much_to_do_is_left_alone_for_a_minute() {
        var wait = Schedule.next(1, true, Optional.empty(), random).orElseThrow();

        assertEquals(Duration.ofSeconds(60), wait);
    }

    @Test
    void what_the_receiver_asks_for_is_followed_up_to_a_day() {
        assertEquals(
                Duration.ofMinutes(5),
                Schedule.next(1, false, Optional.of(Duration.ofMinutes(5)), random)
                        .orElseThrow());
        assertEquals(
                Duration.ofDays(1),
                Schedule.next(1, false, Optional.of(Duration.ofDays(90)), random)
                        .orElseThrow());
    }

    @Test
    void a_wish_to_wait_is_read_as_seconds_or_as_a_date() {
        var now = Instant.parse("2026-06-15T12:00:00Z");

        assertEquals(Optional.of(Duration.ofSeconds(120)), RetryAfter.read("120", now));
        assertEquals(Optional.of(Duration.ofMinutes(1)), RetryAfter.read("Mon, 15 Jun 2026 12:01:00 GMT", now));
        assertEquals(Optional.empty(), RetryAfter.read("Mon, 15 Jun 2026 11:00:00 GMT", now));
        assertEquals(Optional.empty(), RetryAfter.read("soon", now));
        assertEquals(Optional.empty(), RetryAfter.read(null, now));
    }

    private Optional<Duration> next(int tries) {
        return Schedule.next(tries, false, Optional.empty(), random);
    }
}
