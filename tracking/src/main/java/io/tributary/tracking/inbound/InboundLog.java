package io.tributary.tracking.inbound;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.tributary.tracking.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Notes every authenticated request once it is answered. Nobody waits for the log: where it cannot be written, the
 * request was answered all the same, and what is missing is counted.
 */
@ApplicationScoped
public class InboundLog {

    private static final int MOST_WAITING = 20_000;

    private final GroupCommit<Arrival, Boolean> commit;
    private final MeterRegistry metrics;
    private final Counter lost;

    InboundLog(@DataSource("ingest") AgroalDataSource ingest, MeterRegistry metrics) {
        this.metrics = metrics;
        lost = Counter.builder("tributary.inbound.log.lost")
                .description("Answered requests that the inbound log could not note")
                .register(metrics);
        commit = new GroupCommit<>("inbound-log", MOST_WAITING, ingest, new InboundBatch());
    }

    /** Notes the request; never blocks and never fails. */
    public void note(Arrival arrival) {
        metrics.counter(
                        "tributary.inbound.requests",
                        "tenant",
                        arrival.tenant(),
                        "source",
                        arrival.sourceId().toString(),
                        "outcome",
                        arrival.outcome().name().toLowerCase(Locale.ROOT))
                .increment();
        commit.submit(arrival).whenComplete((written, failure) -> {
            if (failure != null) {
                lost.increment();
            }
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }
}
