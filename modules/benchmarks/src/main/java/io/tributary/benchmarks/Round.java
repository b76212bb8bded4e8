package io.tributary.benchmarks;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one side did in one round.
 *
 * @param acknowledged requests that got the status that they were to get
 * @param refused requests that got another one, or none
 * @param took from the first request to the last answer
 * @param latency of the acknowledged ones, in microseconds
 * @param application processor time of the application's process
 * @param database processor time of its PostgreSQL
 * @param generator processor time of the load generator, this process
 */
record Round(
        long acknowledged,
        long refused,
        Duration took,
        Histogram latency,
        Duration application,
        Duration database,
        Duration generator) {

    double perSecond() {
        return acknowledged / (took.toNanos() / 1e9);
    }

    /** Microseconds of processor time per acknowledged request. */
    double microseconds(Duration processorTime) {
        return processorTime.toNanos() / 1e3 / Math.max(1, acknowledged);
    }
}
