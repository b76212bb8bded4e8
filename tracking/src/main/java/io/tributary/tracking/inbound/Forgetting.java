package io.tributary.tracking.inbound;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.OwnerConnection;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Once an hour, on one node: makes room for the days to come, and forgets what is older than is kept. */
@ApplicationScoped
class Forgetting {

    private static final Duration RATES = Duration.ofDays(400);

    private final OwnerConnection owner;
    private final AgroalDataSource database;
    private final Jobs jobs;
    private final InboundSettings settings;
    private final InstantSource clock;
    private @Nullable Pulse pulse;

    Forgetting(
            OwnerConnection owner,
            AgroalDataSource database,
            Jobs jobs,
            InboundSettings settings,
            InstantSource clock) {
        this.owner = owner;
        this.database = database;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("inbound-days", Duration.ofHours(1), () -> jobs.once("tracking.inbound-days", this::run));
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        owner.call("select tracking.add_inbound_days('" + today + "')");
        owner.call("select tracking.drop_inbound_days('" + today.minusDays(settings.keepDays()) + "')");
        jobs.forEachTenantWithRows("tracking.inbound_hour", this::forget);
    }

    private void forget(String tenant) {
        delete(
                "delete from tracking.inbound_request where tenant_id = ? and received_at < ?",
                tenant,
                Duration.ofDays(settings.keepRefusedDays()));
        delete("delete from tracking.inbound_hour where tenant_id = ? and hour < ?", tenant, RATES);
    }

    private void delete(String statement, String tenant, Duration kept) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(statement)) {
            delete.setString(1, tenant);
            delete.setTimestamp(2, Timestamp.from(clock.instant().minus(kept)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what is too old could not be forgotten", e);
        }
    }
}
