package io.tributary.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** All that a run has found out, and how it is told. */
record Result(Plan plan, List<Figures> figures, Stored stored) {

    private static final String HEAD = """
            | connections | | requests/s (median; slowest to fastest round) | ÷ bare | p50 ms | p99 ms | CPU µs per request: application + PostgreSQL | ÷ bare | load generator |
            |---|---|---|---|---|---|---|---|---|
            """;

    /** Whether exactly what was acknowledged is stored, and nothing was refused. */
    boolean isValid() {
        return acknowledged("click") == stored.clicks()
                && acknowledged("postback") == stored.events()
                && figures.stream().allMatch(side -> side.refused() == 0);
    }

    String verdict() {
        return "clicks acknowledged %,d, stored %,d; postbacks acknowledged %,d, stored %,d; refused %,d"
                .formatted(
                        acknowledged("click"),
                        stored.clicks(),
                        acknowledged("postback"),
                        stored.events(),
                        figures.stream().mapToLong(Figures::refused).sum());
    }

    String table() {
        var table = new StringBuilder(HEAD);
        figures.forEach(side -> table.append(row(side)));
        return table.append('\n').append(verdict()).append('\n').toString();
    }

    String document() {
        return """
                # Performance

                The last run of `modules/benchmarks/run`: %s, commit %s, %d cores shared by load generator, application and
                PostgreSQL, JDK %s, embedded PostgreSQL 18.4 with `fsync` and `synchronous_commit` on, heap 512 MiB.

                **bare** is a `302` of the same server that does nothing. **click** is `GET /c/{code}`: sealed id, committed
                before the `302`. **postback** is `GET /s2s/{key}`: parsed, checked, once-only key, event and rating queued,
                committed before the receipt; rating and booking begin beside it, and what is left of them is waited for before
                the next round. A closed loop over loopback, %d rounds of %d s each after a warm-up, the sides in turn; latency
                is that of the closed loop. Absolute
                figures drift with the machine and the generator takes its share of it: compare the ratios.

                %s
                What was acknowledged is what is stored, else the run is void.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Commit.current(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        plan.rounds(),
                        plan.round().toSeconds(),
                        table());
    }

    private String row(Figures side) {
        var bare = figures.stream()
                .filter(other -> other.side().name().equals("bare") && other.connections() == side.connections())
                .findFirst()
                .orElseThrow();
        return "| %d | %s | %,.0f (%s) | %.2f | %.1f | %.1f | %.0f + %.0f | %.2f | %.0f |%n"
                .formatted(
                        side.connections(),
                        side.side().name(),
                        side.perSecond(),
                        side.spread(),
                        side.perSecond() / bare.perSecond(),
                        side.median(round -> round.latency().getValueAtPercentile(50) / 1e3),
                        side.median(round -> round.latency().getValueAtPercentile(99) / 1e3),
                        side.median(round -> round.microseconds(round.application())),
                        side.median(round -> round.microseconds(round.database())),
                        side.processorMicroseconds() / bare.processorMicroseconds(),
                        side.median(round -> round.microseconds(round.generator())));
    }

    private long acknowledged(String side) {
        return figures.stream()
                .filter(figure -> figure.side().name().equals(side))
                .mapToLong(Figures::acknowledged)
                .sum();
    }
}
