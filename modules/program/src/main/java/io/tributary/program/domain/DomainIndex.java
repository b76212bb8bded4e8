package io.tributary.program.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Notifications;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose each custom host is, all of them in memory: every request asks, also while the database is away. This node knows
 * of a change when it has committed, the others when they hear of it.
 */
@ApplicationScoped
public class DomainIndex {

    private static final String TOPIC = "domain";

    /** Of several who proved the same host the first in this order has it. */
    private static final String SELECT = """
            select tenant_id, host, kind, token, proof from program.domain
            order by (proof = 'DNS') desc nulls last, verified_at nulls last, id""";

    private final AgroalDataSource platform;
    private final Notifications notifications;
    private final Event<Changed> changes;
    private volatile Known known = new Known(Map.of(), Map.of(), Map.of());

    DomainIndex(
            @DataSource("platform") AgroalDataSource platform, Notifications notifications, Event<Changed> changes) {
        this.platform = platform;
        this.notifications = notifications;
        this.changes = changes;
        notifications.listen(TOPIC, hint -> learn());
    }

    record Changed() {}

    /** A custom host that is served. */
    public record Served(String tenant, Domain.Kind kind, Proof proof) {}

    /**
     * @param byHost who is served under each proven host
     * @param tokens what each claimed host may show, proven or not
     * @param tracking the first proven tracking host of each tenant
     */
    private record Known(Map<String, Served> byHost, Map<String, List<String>> tokens, Map<String, String> tracking) {}

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        learn();
    }

    /** Who is served under that host; never blocks. */
    public Optional<Served> find(String host) {
        return Optional.ofNullable(known.byHost().get(host));
    }

    /** The host under which the tenant's links are given out, if it has one of its own; never blocks. */
    public Optional<String> trackingHost(String tenant) {
        return Optional.ofNullable(known.tracking().get(tenant));
    }

    /** Whether somebody claims the host and is to show that token there; never blocks. */
    public boolean awaits(@Nullable String host, String token) {
        return host != null
                && known.tokens()
                        .getOrDefault(host.toLowerCase(Locale.ROOT), List.of())
                        .contains(token);
    }

    /** Tells all nodes when the running transaction has committed. */
    void changed() {
        notifications.send(TOPIC, "");
        changes.fire(new Changed());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        learn();
    }

    private synchronized void learn() {
        var byHost = new HashMap<String, Served>();
        var tokens = new HashMap<String, List<String>>();
        var tracking = new HashMap<String, String>();
        try (var connection = platform.getConnection();
                var select = connection.prepareStatement(SELECT);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                tokens.computeIfAbsent(rows.getString("host"), host -> new ArrayList<>())
                        .add(rows.getString("token"));
                if (rows.getString("proof") != null) {
                    serve(rows, byHost, tracking);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the custom hosts cannot be read", e);
        }
        known = new Known(byHost, tokens, tracking);
    }

    private static void serve(ResultSet row, Map<String, Served> byHost, Map<String, String> tracking)
            throws SQLException {
        var host = row.getString("host");
        var served = new Served(
                row.getString("tenant_id"),
                Domain.Kind.valueOf(row.getString("kind")),
                Proof.valueOf(row.getString("proof")));
        if (byHost.putIfAbsent(host, served) == null && served.kind() == Domain.Kind.TRACKING) {
            tracking.putIfAbsent(served.tenant(), host);
        }
    }
}
