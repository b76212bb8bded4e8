package io.tributary.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.awaitility.Awaitility;

/** So many connections, each with one request on its way at a time, for so long. Loopback only, and it ends by itself. */
final class ClosedLoop implements AutoCloseable {

    private static final long LONGEST_MICROSECONDS = 60_000_000;
    private static final long PATIENCE_MILLISECONDS = 30_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final ProcessHandle server;
    private final URI base;

    ClosedLoop(ProcessHandle server, URI base) {
        this.server = server;
        this.base = base;
    }

    Round run(Side side, int connections, Duration duration) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(base.getPort())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(connections));
        try {
            var before = ProcessorTime.of(server);
            var run = new Run(client, side, connections, System.nanoTime() + duration.toNanos());
            var took = run.finish();
            var used = ProcessorTime.of(server).minus(before);
            return new Round(
                    run.acknowledged.sum(),
                    run.refused.sum(),
                    took,
                    run.latency,
                    used.application(),
                    used.database(),
                    used.generator());
        } finally {
            client.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Waits until what the round before left behind, such as events to be rated, is done: no side pays for another. */
    void awaitQuiet() {
        var glance = Duration.ofMillis(500);
        var before = new AtomicReference<>(ProcessorTime.of(server));
        Awaitility.await("a quiet server")
                .atMost(Duration.ofMinutes(3))
                .pollDelay(glance)
                .pollInterval(glance)
                .until(() -> {
                    var now = ProcessorTime.of(server);
                    var used = now.minus(before.getAndSet(now));
                    return used.application().plus(used.database()).compareTo(glance.dividedBy(3)) < 0;
                });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static final class Run {

        final LongAdder acknowledged = new LongAdder();
        final LongAdder refused = new LongAdder();
        final ConcurrentHistogram latency = new ConcurrentHistogram(LONGEST_MICROSECONDS, 3);
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final AtomicInteger open;
        private final HttpClient client;
        private final Side side;
        private final long start = System.nanoTime();
        private final long end;

        Run(HttpClient client, Side side, int connections, long end) {
            this.client = client;
            this.side = side;
            this.end = end;
            open = new AtomicInteger(connections);
            for (int i = 0; i < connections; i++) {
                next();
            }
        }

        Duration finish() {
            ended.join();
            return Duration.ofNanos(System.nanoTime() - start);
        }

        private void next() {
            long sent = System.nanoTime();
            if (sent >= end) {
                if (open.decrementAndGet() == 0) {
                    ended.complete(null);
                }
                return;
            }
            client.request(new RequestOptions().setURI(side.next().get()).setTimeout(PATIENCE_MILLISECONDS))
                    .compose(HttpClientRequest::send)
                    .compose(answer -> answer.body().map(body -> answer.statusCode() == side.status()))
                    .onComplete(answered -> {
                        if (answered.succeeded() && answered.result()) {
                            acknowledged.increment();
                            latency.recordValue(Math.min(LONGEST_MICROSECONDS, (System.nanoTime() - sent) / 1_000));
                        } else {
                            refused.increment();
                        }
                        next();
                    });
        }
    }
}
