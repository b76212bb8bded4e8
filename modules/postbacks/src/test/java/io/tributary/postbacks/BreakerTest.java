package io.tributary.postbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    final Breaker breaker = new Breaker();
    Instant now = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void ten_failures_in_a_row_open_it_for_a_minute_and_then_one_probe_is_let_through() {
        fail(9);
        assertEquals(Flights.MOST_TO_HOST, breaker.allows(now));

        fail(1);

        assertEquals(0, breaker.allows(now));
        assertEquals(0, breaker.allows(now.plusSeconds(59)));
        assertEquals(1, breaker.allows(now.plusSeconds(60)));
    }

    @Test
    void each_failed_probe_doubles_the_pause_up_to_half_an_hour() {
        fail(10);
        for (int seconds : new int[] {60, 120, 240, 480, 960, 1_800, 1_800}) {
            now = now.plusSeconds(seconds - 1);
            assertEquals(0, breaker.allows(now));
            now = now.plusSeconds(1);
            assertEquals(1, breaker.allows(now));
            fail(1);
        }
    }

    @Test
    void one_answer_closes_it_and_the_past_is_forgotten() {
        fail(10);
        now = now.plusSeconds(60);

        breaker.record(true, now);
        fail(9);

        assertEquals(Flights.MOST_TO_HOST, breaker.allows(now));
    }

    @Test
    void failures_of_calls_that_left_before_it_opened_do_not_lengthen_the_pause() {
        fail(10);

        fail(3);

        assertEquals(1, breaker.allows(now.plusSeconds(60)));
    }

    @Test
    void seven_failures_of_ten_within_five_minutes_open_it() {
        for (int i = 0; i < 3; i++) {
            fail(2);
            breaker.record(true, now);
        }
        assertEquals(Flights.MOST_TO_HOST, breaker.allows(now));

        fail(1);

        assertEquals(0, breaker.allows(now));
    }

    @Test
    void what_is_older_than_five_minutes_does_not_count() {
        fail(7);
        breaker.record(true, now);
        now = now.plus(Duration.ofMinutes(6));

        fail(2);

        assertEquals(Flights.MOST_TO_HOST, breaker.allows(now));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.record(false, now);
        }
    }
}
