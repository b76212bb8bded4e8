package io.tributary.benchmarks;

import io.tributary.testing.PackagedApp;
import io.tributary.testing.QuickStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clicks and postbacks per second, stored durably, beside a bare answer of the same server. The sides take turns, so
 * that whatever else the machine does meets all of them. A run counts only if what was acknowledged is what is stored.
 */
public final class Throughput {

    private static final String PLATFORM_KEY = "platform-key-of-the-benchmark";
    private static final String CPA = """
            [{"key": "cpa", "event": "ftd", "qualify": {"sum": {"event": "ftd"}, "at_least": "50.00"},
              "earn": {"flat": "150.00"}, "hold": "P14D"}]""";

    private final AtomicLong reports = new AtomicLong();

    /**
     * Measures and writes the result.
     *
     * @param arguments the file to write, such as docs/performance.md
     */
    public static void main(String... arguments) throws IOException {
        var folder = Files.createTempDirectory("tributary-benchmark");
        var result = new Throughput().measure(folder, Plan.FULL);
        System.out.println(result.table());
        if (!result.isValid()) {
            throw new IllegalStateException("void: " + result.verdict());
        }
        Files.writeString(Path.of(arguments[0]), result.document());
    }

    Result measure(Path folder, Plan plan) {
        var settings = Map.of(
                "TRIBUTARY_PLATFORM_KEY", PLATFORM_KEY,
                "TRIBUTARY_BENCHMARKS", "true",
                "QUARKUS_LOG_LEVEL", "WARN");
        var all = new ArrayList<Figures>();
        try (var app = PackagedApp.start(folder, settings).awaitReady();
                var loop = new ClosedLoop(app.handle(), app.base())) {
            var sides = sides(QuickStart.make(app.base(), PLATFORM_KEY, "acme", CPA));
            for (int connections : plan.connections()) {
                all.addAll(measure(loop, sides, connections, plan));
            }
        }
        return new Result(plan, all, Stored.in(folder.resolve("data")).withoutClicks(1));
    }

    private List<Side> sides(QuickStart tenant) {
        var click = tenant.click().getPath();
        // One visitor for all reports; the customers differ, so each first deposit is rated and earns.
        var clickId = tenant.clickId();
        var postback = tenant.postback(Map.of("amount", "60.00", "currency", "EUR", "click_id", clickId));
        var report = postback.getPath() + "?" + postback.getQuery() + "&txid=";
        return List.of(
                new Side("bare", () -> "/bare", 302),
                new Side("click", () -> click + "?sub1=banner7", 302),
                new Side(
                        "postback",
                        () -> {
                            long number = reports.incrementAndGet();
                            return report + number + "&customer_id=c" + number;
                        },
                        200));
    }

    private List<Figures> measure(ClosedLoop loop, List<Side> sides, int connections, Plan plan) {
        var figures = sides.stream()
                .map(side -> new Figures(side, connections, new ArrayList<>(), new ArrayList<>()))
                .toList();
        for (var side : figures) {
            side.warmUp().add(loop.run(side.side(), connections, plan.warmUp()));
        }
        for (int round = 0; round < plan.rounds(); round++) {
            for (var side : figures) {
                loop.awaitQuiet();
                side.rounds().add(loop.run(side.side(), connections, plan.round()));
            }
        }
        return figures;
    }
}
