package io.tributary.benchmarks;

import java.time.Duration;

/** User and system time that the application, the PostgreSQL that it started, and this process have used so far. */
record ProcessorTime(Duration application, Duration database, Duration generator) {

    static ProcessorTime of(ProcessHandle application) {
        return new ProcessorTime(
                used(application),
                application.descendants().map(ProcessorTime::used).reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    ProcessorTime minus(ProcessorTime earlier) {
        return new ProcessorTime(
                application.minus(earlier.application),
                database.minus(earlier.database),
                generator.minus(earlier.generator));
    }
}
