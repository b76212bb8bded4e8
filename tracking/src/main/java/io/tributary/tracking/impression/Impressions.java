package io.tributary.tracking.impression;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Pulse;
import io.tributary.tracking.link.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts impressions in memory and stores the counts every few seconds. Nothing is earned by them, so a crash may cost
 * what was counted since. While PostgreSQL is away the counts wait.
 */
@ApplicationScoped
class Impressions {

    private static final Logger LOG = Logger.getLogger(Impressions.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final AgroalDataSource ingest;
    private final InstantSource clock;
    private final Map<Seen.Link, Long> counts = new ConcurrentHashMap<>();
    private List<Seen> unwritten = List.of();
    private @Nullable Pulse pulse;

    Impressions(@DataSource("ingest") AgroalDataSource ingest, InstantSource clock) {
        this.ingest = ingest;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("impressions", INTERVAL, this::store);
    }

    void stop(@Observes ShutdownEvent stopped) {
        Optional.ofNullable(pulse).ifPresent(Pulse::close);
        store();
    }

    /** One more; never blocks. */
    void count(Route route) {
        var link = new Seen.Link(
                route.tenant().key(), route.linkId(), route.program().id(), route.affiliateId());
        counts.merge(link, 1L, Long::sum);
    }

    private synchronized void store() {
        if (unwritten.isEmpty()) {
            unwritten = taken();
        }
        if (unwritten.isEmpty()) {
            return;
        }
        try (var connection = ingest.getConnection()) {
            ImpressionTable.insert(connection, unwritten);
            unwritten = List.of();
        } catch (SQLException away) {
            LOG.debugf("impressions wait: %s", away.getMessage());
        }
    }

    private List<Seen> taken() {
        var now = clock.instant();
        var taken = new ArrayList<Seen>();
        for (var link : List.copyOf(counts.keySet())) {
            var times = counts.remove(link);
            if (times != null) {
                taken.add(new Seen(Ids.next(), link, now, times));
            }
        }
        return taken;
    }
}
