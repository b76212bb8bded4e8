package io.tributary.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimits limits = new RateLimits(meters);

    @Test
    void a_minutes_worth_may_come_at_once_and_then_it_is_said_when_to_come_again() {
        assertEquals(1, limits.take("api", "ann", 3, 2).remaining());
        assertTrue(limits.take("api", "ann", 3, 1).admitted());

        var refused = limits.take("api", "ann", 3, 1);
        assertFalse(refused.admitted());
        assertTrue(refused.retryAfter() >= 1 && refused.retryAfter() <= 20, refused::toString);
        assertEquals(Refusal.Kind.TOO_MANY, refused.refusal().kind());
        assertTrue(limits.take("api", "bob", 3, 1).admitted());
        assertTrue(limits.take("events", "ann", 3, 1).admitted());
    }

    @Test
    void more_than_a_minutes_worth_is_let_in_when_all_of_it_is_there() {
        assertTrue(limits.take("events", "ann", 3, 1_000).admitted());
        assertFalse(limits.take("events", "ann", 3, 1_000).admitted());
    }

    @Test
    void what_was_sent_is_what_was_let_in_and_what_was_refused() throws Exception {
        Callable<Boolean> one = () -> limits.take("api", "ann", 50, 1).admitted();

        int admitted = 0;
        try (var callers = Executors.newFixedThreadPool(20)) {
            for (Future<Boolean> answer : callers.invokeAll(Collections.nCopies(500, one))) {
                admitted += answer.get() ? 1 : 0;
            }
        }

        assertTrue(admitted >= 50 && admitted <= 60, admitted + " of 50");
        assertEquals(
                500 - admitted,
                meters.counter("tributary.limited", "kind", "api").count());
    }
}
