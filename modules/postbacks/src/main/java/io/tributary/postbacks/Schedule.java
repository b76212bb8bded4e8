package io.tributary.postbacks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: thirteen tries over about three days, ever further apart, each a little off so that what failed
 * together does not return together. Pure.
 */
final class Schedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How many times a delivery is tried. */
    static final int TRIES = WAITS.size() + 1;

    private static final double JITTER = 0.2;
    private static final Duration AFTER_OVERLOAD = Duration.ofSeconds(60);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private Schedule() {}

    /**
     * How long to wait after a failure; empty when there was the last try.
     *
     * @param tries how many there were, from 1
     * @param overloaded whether the receiver said that it has too much to do, or did not answer in time
     * @param asked what the receiver asked for (Retry-After); followed up to a day
     */
    static Optional<Duration> next(int tries, boolean overloaded, Optional<Duration> asked, RandomGenerator random) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        var wait = Duration.ofMillis(Math.round(WAITS.get(tries - 1).toMillis() * factor));
        var floor = overloaded ? AFTER_OVERLOAD : Duration.ZERO;
        var wanted = asked.map(duration -> shorter(duration, LONGEST_ASKED)).orElse(Duration.ZERO);
        return Optional.of(longer(wait, longer(floor, wanted)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
