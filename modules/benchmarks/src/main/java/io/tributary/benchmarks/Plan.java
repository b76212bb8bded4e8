package io.tributary.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How long and how hard it is measured.
 *
 * @param connections the numbers of connections, one row of the table for each side and number
 * @param rounds how often each side has its turn
 * @param warmUp for how long each side runs before anything counts
 * @param round how long a turn is
 */
record Plan(List<Integer> connections, int rounds, Duration warmUp, Duration round) {

    /** Some minutes; what docs/performance.md shows. */
    static final Plan FULL = new Plan(List.of(32, 256), 5, Duration.ofSeconds(8), Duration.ofSeconds(4));

    /** Some seconds; shows that it works. */
    static final Plan SHORT = new Plan(List.of(8), 1, Duration.ofMillis(200), Duration.ofMillis(500));
}
