package io.tributary.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import io.tributary.program.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rollups follow the facts. Each second it counts, tenant by tenant and in one transaction, what was stored by
 * transactions that have ended since the last time. Any node may do it; none does while another one is at that tenant.
 */
@ApplicationScoped
public class Aggregator {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final Directory directory;
    private final Watermarks watermarks;
    private final List<Rollup> rollups;
    private final LiveFeed feed;
    private @Nullable Pulse pulse;

    Aggregator(
            Jobs jobs,
            Directory directory,
            Watermarks watermarks,
            ClickRollup clicks,
            ImpressionRollup impressions,
            EventRollup events,
            CommissionRollup commissions,
            CreditRollup credits,
            LiveFeed feed) {
        this.jobs = jobs;
        this.directory = directory;
        this.watermarks = watermarks;
        // Commissions before credits: what is taken back looks for the credit that was counted before.
        this.rollups = List.of(clicks, impressions, events, commissions, credits);
        this.feed = feed;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("rollups", INTERVAL, () -> jobs.forEachTenant(this::followIfBehind));
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    /** Counts what can be counted by now; called as the tenant, outside of a transaction. */
    public void follow() {
        followIfBehind(CurrentTenant.key());
    }

    private void followIfBehind(String tenant) {
        if (watermarks.isBehind()) {
            QuarkusTransaction.requiringNew().run(() -> count(tenant));
        }
    }

    private void count(String tenant) {
        var zone = directory.byKey(tenant).orElseThrow().zone();
        watermarks.next(zone).ifPresent(span -> {
            var moves = new ArrayList<LiveEvent>();
            rollups.forEach(rollup -> moves.addAll(rollup.count(span)));
            watermarks.advance(span);
            feed.publish(moves);
        });
    }
}
