package io.tributary.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The rounds of one side at one number of connections, and their medians.
 *
 * @param warmUp rounds that only count for what they stored
 */
record Figures(Side side, int connections, List<Round> warmUp, List<Round> rounds) {

    double median(ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double perSecond() {
        return median(Round::perSecond);
    }

    /** The slowest and the fastest round. */
    String spread() {
        var rates = rounds.stream().mapToDouble(Round::perSecond).summaryStatistics();
        return "%,.0f to %,.0f".formatted(rates.getMin(), rates.getMax());
    }

    /** Microseconds of application and PostgreSQL per request. */
    double processorMicroseconds() {
        return median(round -> round.microseconds(round.application().plus(round.database())));
    }

    /** All that were acknowledged, warming up included. */
    long acknowledged() {
        return Stream.concat(warmUp.stream(), rounds.stream())
                .mapToLong(Round::acknowledged)
                .sum();
    }

    long refused() {
        return Stream.concat(warmUp.stream(), rounds.stream())
                .mapToLong(Round::refused)
                .sum();
    }
}
