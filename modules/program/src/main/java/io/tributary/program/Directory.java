package io.tributary.program;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tenants there are, all of them in memory: every click asks, also while the database is away. This node knows
 * of a change when it has committed, the others when they hear of it.
 */
@ApplicationScoped
public class Directory {

    private static final String TOPIC = "tenant";
    private static final String SELECT = "select id, number, name, time_zone, currency from program.tenant";

    private final AgroalDataSource platform;
    private final Notifications notifications;
    private final Event<Changed> changes;
    private final Map<String, TenantInfo> byKey = new ConcurrentHashMap<>();
    private final Map<Integer, TenantInfo> byNumber = new ConcurrentHashMap<>();

    Directory(@DataSource("platform") AgroalDataSource platform, Notifications notifications, Event<Changed> changes) {
        this.platform = platform;
        this.notifications = notifications;
        this.changes = changes;
        notifications.listen(TOPIC, this::learn);
    }

    record Changed(String key) {}

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        learn("");
    }

    /** The tenant of that key; never blocks. */
    public Optional<TenantInfo> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The tenant of that number; never blocks. */
    public Optional<TenantInfo> byNumber(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Tenants in the order of their keys, read afresh, beginning after the given key (empty: from the start). */
    public List<TenantInfo> list(String after, int limit) {
        return query(SELECT + " where id > ? order by id limit ?", statement -> {
            statement.setString(1, after);
            statement.setInt(2, limit);
        });
    }

    /** Tells all nodes when the running transaction has committed. */
    void changed(String key) {
        notifications.send(TOPIC, key);
        changes.fire(new Changed(key));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        learn(changed.key());
    }

    /** Reads one tenant again; all of them where no key is given, because some news may have been missed. */
    private void learn(String key) {
        var tenants = key.isEmpty()
                ? query(SELECT, statement -> {})
                : query(SELECT + " where id = ?", statement -> statement.setString(1, key));
        for (var tenant : tenants) {
            byKey.put(tenant.key(), tenant);
            byNumber.put(tenant.number(), tenant);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<TenantInfo> query(String sql, Parameters parameters) {
        try (var connection = platform.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                var tenants = new ArrayList<TenantInfo>();
                while (rows.next()) {
                    tenants.add(tenant(rows));
                }
                return tenants;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory of tenants cannot be read", e);
        }
    }

    private static TenantInfo tenant(ResultSet row) throws SQLException {
        return new TenantInfo(
                row.getString("id"),
                row.getInt("number"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"));
    }
}
